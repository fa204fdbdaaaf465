/** A number of people that goes up and down; remembers its mean from day 0 on. */
export class Stock {
  now = 0;
  private since = 0;
  private personDays = 0;

  change(by: number, time: number): void {
    if (time > this.since) {
      this.personDays += this.now * (time - this.since);
      this.since = time;
    }
    this.now += by;
  }

  /** Mean over days 0 to `end`. */
  mean(end: number): number {
    return this.days(end) / end;
  }

  /** Person-days from day 0 to `end`. */
  days(end: number): number {
    return this.personDays + this.now * (end - this.since);
  }
}
