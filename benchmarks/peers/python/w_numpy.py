"""Workload W with numpy: everybody in arrays, every day one vector operation after another over all of them."""

import time
from collections import deque

import numpy as np

from workload import (
    ACUTE, ACUTE_MEDIAN_DAYS, ADMITTED, ADMITTED_OLD, ATTENDANCE_COST, BLOCKED, COMMUNITY, COMMUNITY_MEDIAN_DAYS,
    COMMUNITY_SIGMA, DAILY_COST, DAILY_QALY, DAYS_A_BAND, DEAD, FRAILTIES, HOME, LAST_BAND, LONGEST_STAY, NEEDS_SLOT,
    OLD_BAND, STATES, cell, discount, hazard_tables, no_totals, population, season, serve, slots_for,
)


def stay_days(rng, median, sigma, count):
    days = 1 + np.floor(median * np.exp(sigma * rng.standard_normal(count)))
    return np.minimum(LONGEST_STAY, days).astype(np.int32)


def run(people, days, seed):
    begin = time.perf_counter()
    rng = np.random.default_rng(seed)
    age_days, sex, fifth, frailty = population(people, seed)
    attendance, progression, death = (table.ravel() for table in hazard_tables())
    state = np.zeros(people, np.int8)
    end_day = np.full(people, -1, np.int32)
    waiting = deque()
    slots = slots_for(people)
    totals = no_totals()
    made = time.perf_counter()

    for day in range(days):
        due = np.flatnonzero(end_day == day)
        end_day[due] = -1
        leaving_acute = due[state[due] == ACUTE]
        leaving_community = due[state[due] == COMMUNITY]
        needs_slot = rng.random(leaving_acute.size) < NEEDS_SLOT[frailty[leaving_acute]]
        state[due] = HOME
        state[leaving_acute[needs_slot]] = BLOCKED
        waiting.extend(leaving_acute[needs_slot])
        slots += leaving_community.size

        placed = []
        while slots > 0 and waiting:
            person = waiting.popleft()
            if state[person] == BLOCKED:
                placed.append(person)
                slots -= 1
        if placed:
            state[placed] = COMMUNITY
            end_day[placed] = day + stay_days(rng, COMMUNITY_MEDIAN_DAYS, COMMUNITY_SIGMA, len(placed))

        attendance_season, death_season = season(day)
        band = np.minimum(LAST_BAND, (age_days + day) // DAYS_A_BAND)
        cells = cell(band, sex, fifth, frailty, state)
        to_attend = attendance[cells] * attendance_season
        to_progress = progression[cells]
        to_die = death[cells] * death_season
        any_event = to_attend + to_progress + to_die
        hit = np.flatnonzero(rng.random(people) < -np.expm1(-any_event))
        mark = rng.random(hit.size) * any_event[hit]
        attends = mark < to_attend[hit]
        progresses = ~attends & (mark < to_attend[hit] + to_progress[hit])

        attending = hit[attends]
        chance = ADMITTED[frailty[attending]] + ADMITTED_OLD * (band[attending] >= OLD_BAND)
        admitted = attending[rng.random(attending.size) < chance]
        dying = hit[~attends & ~progresses]
        slots += np.count_nonzero(state[admitted] == COMMUNITY) + np.count_nonzero(state[dying] == COMMUNITY)
        state[admitted] = ACUTE
        end_day[admitted] = day + stay_days(rng, ACUTE_MEDIAN_DAYS[frailty[admitted]], 1, admitted.size)
        frailty[hit[progresses]] += 1
        state[dying] = DEAD
        end_day[dying] = -1

        count = np.bincount(state * FRAILTIES + frailty, minlength=STATES * FRAILTIES).reshape(STATES, FRAILTIES)
        totals["attendances"] += attending.size
        totals["admissions"] += admitted.size
        totals["progressions"] += np.count_nonzero(progresses)
        totals["deaths"] += dying.size
        totals["acuteDays"] += count[ACUTE].sum()
        totals["blockedDays"] += count[BLOCKED].sum()
        totals["communityDays"] += count[COMMUNITY].sum()
        totals["cost"] += discount(day) * (count * DAILY_COST).sum() + ATTENDANCE_COST * attending.size
        totals["qaly"] += discount(day) * (count * DAILY_QALY).sum()
    return time.perf_counter() - begin, made - begin, totals


serve(run)
