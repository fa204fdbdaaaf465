import { type Loader, type LoggerInterface, parse, type Spec, View, loader as vegaLoader } from "vega";
import { expressionInterpreter } from "vega-interpreter";
import { compile, type TopLevelSpec } from "vega-lite";
import type { VegaLiteSpec } from "./chart.js";
import { escapeHtml, withoutControls } from "./html.js";
import { useCharacterWidths } from "./text-width.js";

/** How a picture is named to a reader who cannot see it. */
export interface SvgLabels {
  /** Unique in its page; made of letters, digits and hyphens. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
}

/**
 * Draws a specification of this package as an SVG that needs no script and fetches nothing: the labels become `<title>`
 * and `<desc>`, and marks with a description of their own get a `<title>`, which browsers show on pointing. The same
 * specification and labels give the same SVG.
 * @throws Error when Vega-Lite has a warning about the specification, or when the specification asks for a file.
 */
export async function renderSvg(spec: VegaLiteSpec, labels: SvgLabels): Promise<string> {
  useCharacterWidths();
  const { spec: vegaSpec } = compile(spec as unknown as TopLevelSpec, { logger: loggerOf({ warningsFail: true }) });
  const asked: string[] = [];
  const view = new View(parse(vegaSpec as Spec, undefined, { ast: true }), {
    renderer: "none",
    expr: expressionInterpreter,
    loader: refusingLoader(asked),
    // Data without a single number has no extent; Vega warns of it and draws an empty axis, which is right.
    logger: loggerOf({ warningsFail: false }),
  });
  try {
    const svg = await view.toSVG();
    if (asked.length > 0) throw new Error(`Charts fetch nothing; this one asked for "${asked.join('", "')}".`);
    return labelled(svg, labels);
  } finally {
    view.finalize();
  }
}

/** Refuses every address and notes it: charts carry their data. */
function refusingLoader(asked: string[]): Loader {
  const refuse = (uri: string): Promise<never> => {
    asked.push(uri);
    return Promise.reject(new Error(`Charts fetch nothing; asked for "${uri}".`));
  };
  return { ...vegaLoader(), load: refuse, sanitize: refuse, http: refuse, file: refuse };
}

/** Charts are written by this package, so an error about one is a fault of ours, and so is a warning when it is compiled. */
function loggerOf({ warningsFail }: { readonly warningsFail: boolean }): LoggerInterface {
  const fail = (...told: readonly unknown[]): never => {
    throw new Error(`Vega-Lite on a chart of ours: ${told.map(String).join(" ")}`);
  };
  const logger: LoggerInterface = {
    level: ((_level?: number) => logger) as LoggerInterface["level"],
    error: fail,
    warn: warningsFail ? fail : () => logger,
    info: () => logger,
    debug: () => logger,
  };
  return logger;
}

function labelled(svg: string, { id, title, description }: SvgLabels): string {
  const [open = ""] = /^<svg[^>]*>/.exec(svg) ?? [];
  const size = /width="([\d.]+)"/.exec(open)?.[1] ?? "0";
  const viewBox = /viewBox="[^"]*"/.exec(open)?.[0] ?? "";
  const head =
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="${id}-title ${id}-desc" ` +
    `width="${size}" ${viewBox}>` +
    `<title id="${id}-title">${escapeHtml(title)}</title><desc id="${id}-desc">${escapeHtml(description)}</desc>`;
  return head + ownIds(titlesFromLabels(withoutControls(svg.slice(open.length))), id);
}

/** Turns the label of a mark into a `<title>`, and drops what Vega says to assistive technology of each axis and mark. */
function titlesFromLabels(body: string): string {
  return body
    .replace(/<(path|text)([^>]*?) aria-label="([^"]*)"([^>]*?)(?:\/>|><\/\1>)/g, "<$1$2$4><title>$3</title></$1>")
    .replace(/ (?:aria-[a-z]+|role)="[^"]*"/g, "");
}

/** Numbers gradients and clips within their picture; Vega counts them over all pictures it ever drew. */
function ownIds(body: string, id: string): string {
  const known = [...new Set([...body.matchAll(/ id="((?:gradient_|clip)\d+)"/g)].map(([, name]) => name!))];
  return known.reduce(
    (text, name, i) => text.replaceAll(`"${name}"`, `"${id}-part-${i}"`).replaceAll(`#${name})`, `#${id}-part-${i})`),
    body,
  );
}
