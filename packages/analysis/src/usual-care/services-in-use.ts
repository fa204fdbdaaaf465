import { EVENT } from "@placewell/core";
import type { Fold } from "./fold.js";
import type { PeopleNow } from "./people-now.js";
import { Stock } from "./stock.js";

const TO_SHORT_TERM_BED = 2;
const WARD_QUEUE = 0;
/** Services of the event stream in which people are found on the first day; the other is reablement. */
const FOUND_ON_WARD = 0;
const FOUND_IN_SHORT_TERM_BED = 3;

/** How many people hold a bed, a slot or a package, and how many wait in A&E for a bed. */
export class ServicesInUse implements Fold {
  /** Ward beds of the modelled and of the others. */
  readonly wardBeds: Stock = new Stock();
  readonly otherBeds: Stock = new Stock();
  readonly waitingForBed: Stock = new Stock();
  readonly reablement: Stock = new Stock();
  readonly shortTermBeds: Stock = new Stock();
  readonly homeCare: Stock = new Stock();
  /** Beds in use at midnight, summed over nights; and nights on which that was more than the core beds. */
  bedsAtMidnight = 0;
  nights = 0;
  nightsOverCore = 0;

  private readonly coreBeds: number;
  private readonly now: PeopleNow;
  private readonly hasBed: Uint8Array;
  private readonly inShortTermBed: Uint8Array;

  constructor(now: PeopleNow, coreBeds: number) {
    this.now = now;
    this.coreBeds = coreBeds;
    this.hasBed = new Uint8Array(now.people.size);
    this.inShortTermBed = new Uint8Array(now.people.size);
  }

  on(kind: number, time: number, row: number, detail: number): void {
    switch (kind) {
      case EVENT.personEntered:
        if (this.now.people.homeCareHours[row] > 0) this.homeCare.change(1, time);
        return;
      case EVENT.wardEntered:
        this.hasBed[row] = 1;
        this.wardBeds.change(1, time);
        return;
      case EVENT.backgroundBedChanged:
        this.otherBeds.change(detail, time);
        return;
      case EVENT.queueJoined:
        if (detail === WARD_QUEUE) this.waitingForBed.change(1, time);
        return;
      case EVENT.queueLeft:
        if (detail === WARD_QUEUE) this.waitingForBed.change(-1, time);
        return;
      case EVENT.stayEnded:
        this.giveUpBeds(row, time);
        if (detail === TO_SHORT_TERM_BED) {
          this.inShortTermBed[row] = 1;
          this.shortTermBeds.change(1, time);
        }
        return;
      case EVENT.shortTermBedLeft:
      case EVENT.personDied:
      case EVENT.personMovedAway:
        this.giveUpBeds(row, time);
        return;
      case EVENT.reablementStarted:
        this.reablement.change(1, time);
        return;
      case EVENT.foundInService:
        this.find(row, time, detail);
        return;
      case EVENT.reablementEnded:
        this.reablement.change(-1, time);
        return;
      case EVENT.homeCareStarted:
        this.homeCare.change(1, time);
        return;
      case EVENT.homeCareEnded:
        this.homeCare.change(-1, time);
        return;
      default:
    }
  }

  midnight(): void {
    const beds = this.wardBeds.now + this.otherBeds.now;
    this.nights += 1;
    this.bedsAtMidnight += beds;
    if (beds > this.coreBeds) this.nightsOverCore += 1;
  }

  private find(row: number, time: number, service: number): void {
    if (service === FOUND_ON_WARD) {
      this.hasBed[row] = 1;
      this.wardBeds.change(1, time);
    } else if (service === FOUND_IN_SHORT_TERM_BED) {
      this.inShortTermBed[row] = 1;
      this.shortTermBeds.change(1, time);
    } else this.reablement.change(1, time);
  }

  private giveUpBeds(row: number, time: number): void {
    if (this.hasBed[row] === 1) this.wardBeds.change(-1, time);
    if (this.inShortTermBed[row] === 1) this.shortTermBeds.change(-1, time);
    this.hasBed[row] = 0;
    this.inShortTermBed[row] = 0;
  }
}
