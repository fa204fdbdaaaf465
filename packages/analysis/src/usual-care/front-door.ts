import { EVENT } from "@placewell/core";
import type { Fold } from "./fold.js";
import { CellCounts } from "./people-cells.js";
import type { PeopleNow } from "./people-now.js";

const CONVEYED = 2;
const HIP = 0;
const BY_URGENT_COMMUNITY_RESPONSE = 0;

/** Broken hips, ambulances, A&E and urgent community response. */
export class FrontDoor implements Fold {
  readonly responses: CellCounts = new CellCounts();
  readonly conveyances: CellCounts = new CellCounts();
  readonly attendances: CellCounts = new CellCounts();
  /** Attendances that ended without admission. */
  readonly sentHome: CellCounts = new CellCounts();
  readonly hipFractures: CellCounts = new CellCounts();
  communityVisits = 0;
  private readonly now: PeopleNow;

  constructor(now: PeopleNow) {
    this.now = now;
  }

  on(kind: number, time: number, row: number, detail: number): void {
    if (time < 0) return;
    switch (kind) {
      case EVENT.fractureHappened:
        if (detail === HIP) this.hipFractures.add(this.now.cell(row, time));
        return;
      case EVENT.ambulanceResponded:
        this.responses.add(this.now.cell(row, time));
        if (detail === CONVEYED) this.conveyances.add(this.now.cell(row, time));
        return;
      case EVENT.attendanceStarted:
        this.attendances.add(this.now.cell(row, time));
        return;
      case EVENT.attendanceEnded:
        this.sentHome.add(this.now.cell(row, time));
        return;
      case EVENT.responseVisited:
        if (detail === BY_URGENT_COMMUNITY_RESPONSE) this.communityVisits += 1;
        return;
      default:
    }
  }
}
