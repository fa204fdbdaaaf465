/** How many people a year went from one setting to another. */
export interface Flow {
  readonly from: string;
  readonly to: string;
  readonly count: number;
}

/** One point along a ribbon: x from 0 (left) to 1, and its two edges. */
export interface RibbonPoint {
  readonly flow: string;
  readonly from: string;
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

/** A setting as a bar at one side: all that left it, or all that came to it. */
export interface SettingBar {
  readonly setting: string;
  readonly side: "from" | "to";
  readonly count: number;
  readonly top: number;
  readonly bottom: number;
}

/** A diagram whose heights are counts: the bars of both sides add up to the same, so nothing is lost between them. */
export interface FlowDiagram {
  readonly ribbons: readonly RibbonPoint[];
  readonly bars: readonly SettingBar[];
  /** Height with gaps, in people a year. */
  readonly height: number;
}

/** Gap between bars, as a share of all moves: room for a label. */
const GAP_SHARE = 0.085;
const STEPS = 20;

/**
 * Lays out flows from settings on the left to settings on the right, in the given order of settings. Flows of a setting
 * lie in the order of the settings they go to, and arrive in the order of those they come from, so that ribbons cross as
 * little as they can.
 */
export function layOutFlows(flows: readonly Flow[], order: readonly string[]): FlowDiagram {
  const total = flows.reduce((sum, flow) => sum + flow.count, 0);
  const gap = total * GAP_SHARE;
  const from = stack(flows, { order, side: "from", gap });
  const to = stack(flows, { order, side: "to", gap });
  const height = Math.max(...[...from, ...to].map((bar) => bar.bottom));
  const starts = offsets(flows, from, order);
  const ends = offsets(flows, to, order);
  const ribbons = flows.flatMap((flow) => ribbon(flow, { start: starts.get(flow)!, end: ends.get(flow)! }));
  return { ribbons, bars: [...from, ...to], height };
}

/** The bars of one side, one under another. */
function stack(
  flows: readonly Flow[],
  { order, side, gap }: { readonly order: readonly string[]; readonly side: "from" | "to"; readonly gap: number },
): SettingBar[] {
  let top = 0;
  return order.flatMap((setting) => {
    const own = flows.filter((flow) => flow[side] === setting);
    if (own.length === 0) return [];
    const count = own.reduce((sum, flow) => sum + flow.count, 0);
    const bar = { setting, side, count, top, bottom: top + count };
    top += count + gap;
    return [bar];
  });
}

/** Where each flow begins on the bars of one side: after those that go to, or come from, earlier settings. */
function offsets(flows: readonly Flow[], bars: readonly SettingBar[], order: readonly string[]): Map<Flow, number> {
  const found = new Map<Flow, number>();
  for (const { setting, side, top } of bars) {
    const other = side === "from" ? "to" : "from";
    let at = top;
    const own = flows.filter((flow) => flow[side] === setting);
    for (const flow of own.toSorted((a, b) => order.indexOf(a[other]) - order.indexOf(b[other]))) {
      found.set(flow, at);
      at += flow.count;
    }
  }
  return found;
}

/** A band of constant height that eases from its start to its end. */
function ribbon(flow: Flow, { start, end }: { readonly start: number; readonly end: number }): RibbonPoint[] {
  return Array.from({ length: STEPS + 1 }, (_, i) => {
    const x = i / STEPS;
    const top = start + (end - start) * x * x * (3 - 2 * x);
    return { flow: `${flow.from}>${flow.to}`, from: flow.from, x, top, bottom: top + flow.count };
  });
}
