import { expect, it } from "vitest";
import { EVENT, eventInWords, eventName } from "../../src/index.js";

/** Details that an event of a kind can have; 0 alone where it has none. */
const DETAILS: Partial<Record<keyof typeof EVENT, readonly number[]>> = {
  personDied: [0, 1, 2, 3],
  frailtyChanged: [0, 1, 2, 3],
  functionChanged: [0, 1, 2, 3],
  ageGroupReached: [1, 2, 3],
  crisisHappened: [0, 1, 2, 3, 4, 5, 6],
  ambulanceResponded: [0, 1, 2],
  admissionStarted: [0, 1],
  readyToLeave: [0, 1, 2, 3],
  stayEnded: [0, 1, 2, 3],
  responseVisited: [0, 1],
  queueJoined: [0, 1, 2, 3, 4],
  queueLeft: [0, 1, 2, 3, 4],
  backgroundBedChanged: [1, -1],
};

it("every event has words of its own, whatever its detail", () => {
  const said = Object.entries(EVENT).flatMap(([name, kind]) => {
    const details = DETAILS[name as keyof typeof EVENT] ?? [0];
    return details.map((detail) => eventInWords(kind, detail));
  });
  for (const words of said) expect(words).toMatch(/^[a-z][\w ,:&-]+$/i);
  for (const words of said) expect(words).not.toMatch(/undefined|NaN/);
  expect(new Set(said).size).toBe(said.length);
  expect(said.length).toBeGreaterThan(50);
});

it("says what happened", () => {
  expect(eventInWords(EVENT.ambulanceResponded, 2)).toBe("an ambulance came: taken to A&E");
  expect(eventInWords(EVENT.ageGroupReached, 3)).toBe("turned 85");
  expect(eventInWords(EVENT.stayEnded, 1)).toBe("left hospital with support at home");
  expect(eventInWords(EVENT.personDied, 2)).toBe("died on a ward");
});

it("names kinds as the list of events does, and knows no others", () => {
  for (const [name, kind] of Object.entries(EVENT)) expect(eventName(kind)).toBe(name);
  expect(() => eventName(255)).toThrow(RangeError);
});
