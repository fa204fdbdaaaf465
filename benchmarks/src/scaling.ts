import { median } from "simple-statistics";
import { libraryProgram } from "./library-program.ts";
import { interleave } from "./rounds.ts";
import { DAYS_A_YEAR } from "./workload.ts";

/** How the time of the library grows with people: time in proportion to people to this power. */
export interface Scaling {
  /** From 50 thousand to 500 thousand people, five years. */
  readonly S1toS2: number;
  /** From 500 thousand to 5 million people, one year. */
  readonly S2toS3: number;
}

const ROUNDS = 3;

export async function scaling(say: (message: string) => void): Promise<Scaling> {
  const entry = (people: number, years: number, warmUps: number) => ({
    name: `${people / 1000} thousand people, ${years} y`,
    program: libraryProgram("keyed", people, years * DAYS_A_YEAR),
    warmUps,
  });
  const entries = [entry(50_000, 5, 3), entry(500_000, 5, 1), entry(500_000, 1, 3), entry(5_000_000, 1, 1)];
  const runs = await interleave(entries, ROUNDS, say);
  const exponent = (small: number, large: number): number => {
    const [few, many] = [small, large].map((index) => runs.get(entries[index]!.name)!);
    return median(many!.map(({ seconds }, round) => Math.log10(seconds / few![round]!.seconds)));
  };
  return { S1toS2: exponent(0, 1), S2toS3: exponent(2, 3) };
}
