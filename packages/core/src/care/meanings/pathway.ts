/** A place on a person's way, for the flow diagram. */
export interface FlowNode {
  readonly id: string;
  readonly label: string;
  readonly part: "residence" | "urgent" | "hospital" | "leaving" | "community";
}

/** A step from one place on the way to another. */
export interface FlowStep {
  readonly from: string;
  readonly to: string;
  /** Plain words where they are not plain from the two places. */
  readonly label?: string;
  /** Moves between settings that happen by this step, as outcomes count them. */
  readonly moves: readonly string[];
}

/** Places on the way, in the order in which people come to them. */
export const FLOW_NODES: readonly FlowNode[] = [
  { id: "care-home", label: "Care home", part: "residence" },
  { id: "home", label: "Own home", part: "residence" },
  { id: "crisis", label: "crisis", part: "urgent" },
  { id: "gp", label: "GP", part: "urgent" },
  { id: "111", label: "111", part: "urgent" },
  { id: "999", label: "999, ambulance", part: "urgent" },
  { id: "response", label: "Response team, hub", part: "urgent" },
  { id: "ae", label: "A&E", part: "hospital" },
  { id: "ward", label: "Ward", part: "hospital" },
  { id: "p0", label: "P0 home as before", part: "leaving" },
  { id: "p1", label: "P1 home with support", part: "leaving" },
  { id: "p2", label: "P2 short-term bed", part: "leaving" },
  { id: "p3", label: "P3 new care home", part: "leaving" },
  { id: "reablement", label: "Reablement", part: "community" },
  { id: "home-care", label: "Home care", part: "community" },
  { id: "short-term-bed", label: "Short-term bed", part: "community" },
  { id: "home-again", label: "Own home", part: "residence" },
  { id: "care-home-next", label: "Care home", part: "residence" },
];

/** Every step. A test holds them to the moves that outcomes count: each move is made by some step, or is a death. */
export const FLOW_STEPS: readonly FlowStep[] = [
  { from: "home", to: "crisis", moves: [] },
  { from: "care-home", to: "crisis", moves: [] },
  { from: "crisis", to: "gp", moves: [] },
  { from: "crisis", to: "111", moves: [] },
  { from: "crisis", to: "999", moves: [] },
  { from: "crisis", to: "response", moves: [] },
  { from: "crisis", to: "ae", label: "walks in", moves: ["home>ae", "care-home>ae"] },
  { from: "gp", to: "ae", moves: ["home>ae", "care-home>ae"] },
  { from: "gp", to: "ward", label: "direct", moves: ["home>ward", "care-home>ward"] },
  { from: "111", to: "ae", moves: ["home>ae", "care-home>ae"] },
  { from: "111", to: "999", moves: [] },
  { from: "999", to: "ae", label: "conveys", moves: ["home>ae", "care-home>ae"] },
  { from: "999", to: "response", moves: [] },
  { from: "response", to: "ae", label: "conveys", moves: ["home>ae", "care-home>ae"] },
  { from: "ae", to: "home-again", label: "not admitted, or out the same day", moves: ["ae>home", "ae>care-home"] },
  { from: "ae", to: "ward", label: "a bed", moves: ["ae>ward"] },
  { from: "ward", to: "p0", moves: [] },
  { from: "ward", to: "p1", moves: [] },
  { from: "ward", to: "p2", moves: [] },
  { from: "ward", to: "p3", moves: [] },
  { from: "p0", to: "home-again", moves: ["ward>home", "ward>care-home"] },
  { from: "p1", to: "reablement", moves: ["ward>home"] },
  { from: "p1", to: "home-care", moves: ["ward>home"] },
  { from: "p2", to: "short-term-bed", moves: ["ward>short-term-bed", "ae>short-term-bed"] },
  { from: "p3", to: "care-home-next", moves: ["ward>care-home", "ae>care-home"] },
  { from: "reablement", to: "home-again", moves: [] },
  { from: "reablement", to: "home-care", moves: [] },
  { from: "home-care", to: "home-again", moves: [] },
  { from: "short-term-bed", to: "home-again", moves: ["short-term-bed>home"] },
  { from: "short-term-bed", to: "care-home-next", moves: ["short-term-bed>care-home"] },
  { from: "home", to: "care-home-next", label: "moves in from home, after an assessment", moves: ["home>care-home"] },
];
