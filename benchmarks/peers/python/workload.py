"""What the Python implementations of workload W share: its constants, its people, and the way they are asked to run."""

import json
import sys

import numpy as np

HOME, COMMUNITY, ACUTE, BLOCKED, DEAD = range(5)
BANDS, SEXES, FIFTHS, FRAILTIES, STATES = 20, 2, 5, 4, 5
LAST_BAND, DAYS_A_BAND, DAYS_A_YEAR = BANDS - 1, 5 * 365, 365

SEX_DEATH = np.array([1.2, 0.85])
FRAILTY_DEATH = np.array([0.5, 1, 2.2, 5])
FIFTH_DEATH = np.array([1.35, 1.15, 1, 0.9, 0.8])
STATE_DEATH = np.array([1, 3, 20, 20, 0])
FRAILTY_PROGRESSION = np.array([1, 1.5, 1.8, 0])
FIFTH_PROGRESSION = np.array([1.3, 1.15, 1, 0.9, 0.8])
STATE_PROGRESSION = np.array([1, 1.5, 4, 4, 0])
FRAILTY_ATTENDANCE = np.array([1, 1.6, 2.5, 4])
FIFTH_ATTENDANCE = np.array([1.4, 1.15, 1, 0.85, 0.75])
STATE_ATTENDANCE = np.array([1, 1.5, 0, 0, 0])
ATTENDANCE_SWING, DEATH_SWING = 0.15, 0.20

ADMITTED = np.array([0.15, 0.40, 0.60, 0.75])
ADMITTED_OLD, OLD_BAND = 0.15, 15
NEEDS_SLOT = np.array([0.02, 0.15, 0.35, 0.50])
ACUTE_MEDIAN_DAYS = np.array([1.5, 3, 5, 8])
COMMUNITY_MEDIAN_DAYS, COMMUNITY_SIGMA, LONGEST_STAY = 14, 0.6, 180
SLOTS_A_PERSON = 0.0012

HOME_COST = np.array([2, 5, 12, 25])
UTILITY = np.array([0.85, 0.70, 0.55, 0.35])
ATTENDANCE_COST = 250
# Cost and QALYs of one day, by state and frailty, not discounted.
DAILY_COST = np.array([HOME_COST, 150 + HOME_COST, [400] * 4, [400] * 4, [0] * 4], dtype=float)
DAILY_QALY = np.array([UTILITY, UTILITY - 0.05, UTILITY - 0.2, UTILITY - 0.2, [0] * 4]) / DAYS_A_YEAR

MEASURES = (
    "attendances", "admissions", "progressions", "deaths", "acuteDays", "blockedDays", "communityDays", "cost", "qaly",
)


def no_totals():
    """Totals before anything has happened."""
    return dict.fromkeys(MEASURES, 0)


def slots_for(people):
    """Community slots of a place with so many people."""
    return int(SLOTS_A_PERSON * people + 0.5)


def season(day):
    """What attendance and death are multiplied by on a day."""
    wave = np.cos(2 * np.pi * (day % DAYS_A_YEAR - 15) / DAYS_A_YEAR)
    return 1 + ATTENDANCE_SWING * wave, 1 + DEATH_SWING * wave


def discount(day):
    """What a day's cost or QALYs count for on day 0."""
    return 1.035 ** (-day / DAYS_A_YEAR)


def hazard_tables():
    """Hazards a day without season, by age band, sex, fifth, frailty and state: attendance, progression, death."""
    band, sex, fifth, frailty, state = np.ogrid[:BANDS, :SEXES, :FIFTHS, :FRAILTIES, :STATES]
    age = 5 * band + 2.5
    attendance = (0.3 + 0.9 * ((age - 40) / 50) ** 2) * FRAILTY_ATTENDANCE[frailty] * FIFTH_ATTENDANCE[fifth]
    progression = 0.02 * np.exp(0.04 * (age - 70)) * FRAILTY_PROGRESSION[frailty] * FIFTH_PROGRESSION[fifth]
    death = 0.00004 * np.exp(0.09 * age) * SEX_DEATH[sex] * FRAILTY_DEATH[frailty] * FIFTH_DEATH[fifth]
    shape = (BANDS, SEXES, FIFTHS, FRAILTIES, STATES)
    return tuple(
        np.broadcast_to(hazard * by_state[state] / DAYS_A_YEAR, shape)
        for hazard, by_state in (
            (attendance, STATE_ATTENDANCE), (progression, STATE_PROGRESSION), (death, STATE_DEATH),
        )
    )


def cell(band, sex, fifth, frailty, state):
    """Place of a person in a flattened hazard table."""
    return (((band * SEXES + sex) * FIFTHS + fifth) * FRAILTIES + frailty) * STATES + state


def pcg4d(x, y, z, w):
    """The public hash of four 32-bit words to four, over arrays. Source: Jarzynski and Olano 2020."""
    x, y, z, w = (
        np.atleast_1d(np.asarray(word, dtype=np.uint32)) * np.uint32(1664525) + np.uint32(1013904223)
        for word in (x, y, z, w)
    )

    def mix(x, y, z, w):
        x = x + y * w
        y = y + z * x
        z = z + x * y
        w = w + y * z
        return x, y, z, w

    x, y, z, w = (word ^ (word >> np.uint32(16)) for word in mix(x, y, z, w))
    return mix(x, y, z, w)


FRAILTY_CUTS = np.array(
    [[0.97, 0.995, 0.999], [0.90, 0.975, 0.995], [0.70, 0.90, 0.975], [0.45, 0.78, 0.94], [0.22, 0.56, 0.83]]
)


def population(people, seed):
    """The workload's people, equal in every implementation: age in days, sex, fifth and frailty, an array each."""
    x, y, z, w = pcg4d(np.arange(people), 0, 0xA11CE, seed)
    along = y / 2**32
    age = np.where(x / 2**32 < 0.22, 65 + 30 * along**1.6, 65 * along)
    cuts = FRAILTY_CUTS[np.searchsorted([50, 65, 75, 85], age, side="right")]
    frailty = (cuts <= (w / 2**32)[:, None]).sum(axis=1)
    return (
        (DAYS_A_YEAR * age).astype(np.int32),
        (z & 1).astype(np.int8),
        ((z >> np.uint32(8)) % 5).astype(np.int8),
        frailty.astype(np.int8),
    )


def serve(run):
    """
    Runs once for every seed on standard input and prints each run as a line of JSON.
    Called as PROGRAM PEOPLE DAYS; `run(people, days, seed)` returns seconds, seconds before the first day, totals.
    """
    people, days = int(sys.argv[1]), int(sys.argv[2])
    for line in sys.stdin:
        seconds, setup_seconds, totals = run(people, days, int(line))
        numbers = {name: float(totals[name]) for name in MEASURES}
        print(json.dumps({"seconds": seconds, "setupSeconds": setup_seconds, "totals": numbers}), flush=True)
