import { busyShare } from "../machine.ts";
import { scenarioWaits } from "./scenario-waits.ts";
import { studySeconds } from "./study-seconds.ts";
import { type WaitsFound, waitsJson, waitsText } from "./waits-report.ts";
import type { StudySize } from "./york-study.ts";

/** What `bench waits` is to do. */
export interface WaitsRequest extends StudySize {
  readonly command: "waits";
  readonly json: boolean;
}

/**
 * Measures what users wait for: a study of York from the command line, and one scenario of one replicate in a browser.
 * @param say told what comes next
 * @throws Error when a part that can be run fails, or Node and the browser give other figures
 */
export async function benchWaits(request: WaitsRequest, say: (message: string) => void): Promise<string> {
  const { years, replicates } = request;
  const busyBefore = await busyShare();
  say("a study of York");
  const study = studySeconds({ years, replicates });
  const scenario = await scenarioWaits(years, say);
  const found: WaitsFound = { years, replicates, busyBefore, studySeconds: study, scenario };
  return request.json ? waitsJson(found) : waitsText(found);
}
