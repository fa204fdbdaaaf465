"""Workload W with SimPy: a process a person, a resource of community slots, time in days."""

import math
import random
import time

import simpy

from workload import (
    ACUTE, ACUTE_MEDIAN_DAYS, ADMITTED, ADMITTED_OLD, ATTENDANCE_COST, ATTENDANCE_SWING, BLOCKED, COMMUNITY,
    COMMUNITY_MEDIAN_DAYS, COMMUNITY_SIGMA, DAILY_COST, DAILY_QALY, DAYS_A_BAND, DAYS_A_YEAR, DEAD, DEATH_SWING, HOME,
    LAST_BAND, LONGEST_STAY, NEEDS_SLOT, OLD_BAND, cell, discount, hazard_tables, no_totals, population, season, serve,
    slots_for,
)

# Stays end and slots are filled as a day begins; hazards are met at its middle.
MIDDAY = 0.5
NEVER = math.inf

ATTENDANCE, PROGRESSION, DEATH = (table.ravel().tolist() for table in hazard_tables())
BOUND = [
    attendance * (1 + ATTENDANCE_SWING) + progression + death * (1 + DEATH_SWING)
    for attendance, progression, death in zip(ATTENDANCE, PROGRESSION, DEATH)
]
SEASON = [tuple(map(float, season(day))) for day in range(DAYS_A_YEAR)]
COST, QALY = DAILY_COST.tolist(), DAILY_QALY.tolist()
ADMITTED, NEEDS_SLOT, ACUTE_MEDIAN_DAYS = ADMITTED.tolist(), NEEDS_SLOT.tolist(), ACUTE_MEDIAN_DAYS.tolist()
DAYS_COUNTED = {ACUTE: "acuteDays", BLOCKED: "blockedDays", COMMUNITY: "communityDays"}


def stay_days(median, sigma):
    return min(LONGEST_STAY, 1 + int(median * math.exp(sigma * random.gauss(0, 1))))


class Person:
    """Somebody of the population and what has been paid for them."""

    __slots__ = ("age_days", "sex", "fifth", "frailty", "state", "since", "cost", "qaly")

    def __init__(self, age_days, sex, fifth, frailty):
        self.age_days, self.sex, self.fifth, self.frailty = age_days, sex, fifth, frailty
        self.state, self.since, self.cost, self.qaly = HOME, 0, 0.0, 0.0


class Place:
    """People, community slots and totals of one run."""

    def __init__(self, people, days, seed):
        random.seed(seed)
        self.env = simpy.Environment()
        self.slots = simpy.Resource(self.env, slots_for(people))
        self.totals = no_totals()
        self.days = days
        self.discounted = [0.0]
        for day in range(days):
            self.discounted.append(self.discounted[-1] + discount(day))
        columns = [column.tolist() for column in population(people, seed)]
        self.people = [Person(*row) for row in zip(*columns)]
        for person in self.people:
            self.env.process(self.life(person))

    def pay(self, person, until):
        """Pays for the days up to, not including, `until` in the present state."""
        days = self.discounted[until] - self.discounted[person.since]
        person.cost += COST[person.state][person.frailty] * days
        person.qaly += QALY[person.state][person.frailty] * days
        if person.state in DAYS_COUNTED:
            self.totals[DAYS_COUNTED[person.state]] += until - person.since
        person.since = until

    def become(self, person, state, day):
        self.pay(person, day)
        person.state = state

    def give_back(self, request):
        """A slot that is left at midday can be given away as the next day begins."""
        yield self.env.timeout(MIDDAY)
        self.slots.release(request)

    def life(self, person):
        env, totals = self.env, self.totals
        first, end_day, request = 0, NEVER, None
        while True:
            band = min(LAST_BAND, (person.age_days + first) // DAYS_A_BAND)
            at = cell(band, person.sex, person.fifth, person.frailty, person.state)
            hazard_day = first + int(random.expovariate(BOUND[at]))
            band_day = (band + 1) * DAYS_A_BAND - person.age_days if band < LAST_BAND else NEVER
            stop_day = min(band_day, end_day)
            meets_hazard = hazard_day < stop_day
            wake = hazard_day + MIDDAY if meets_hazard else stop_day
            if wake >= self.days and person.state != BLOCKED:
                return
            if person.state == BLOCKED:
                yield request | env.timeout(wake - env.now)
                if request.triggered:
                    first = int(env.now)
                    self.become(person, COMMUNITY, first)
                    end_day = first + stay_days(COMMUNITY_MEDIAN_DAYS, COMMUNITY_SIGMA)
                    continue
            else:
                yield env.timeout(wake - env.now)

            if not meets_hazard:
                first = stop_day
                if end_day == stop_day:
                    end_day = NEVER
                    if person.state == COMMUNITY:
                        self.slots.release(request)
                        self.become(person, HOME, stop_day)
                    elif random.random() < NEEDS_SLOT[person.frailty]:
                        request = self.slots.request()
                        self.become(person, BLOCKED, stop_day)
                    else:
                        self.become(person, HOME, stop_day)
                continue

            first = hazard_day + 1
            attendance_season, death_season = SEASON[hazard_day % DAYS_A_YEAR]
            attendance = ATTENDANCE[at] * attendance_season
            progression = attendance + PROGRESSION[at]
            mark = random.random() * BOUND[at]
            if mark < attendance:
                totals["attendances"] += 1
                person.cost += ATTENDANCE_COST
                if random.random() < ADMITTED[person.frailty] + (ADMITTED_OLD if band >= OLD_BAND else 0):
                    totals["admissions"] += 1
                    if person.state == COMMUNITY:
                        env.process(self.give_back(request))
                    self.become(person, ACUTE, hazard_day)
                    end_day = hazard_day + stay_days(ACUTE_MEDIAN_DAYS[person.frailty], 1)
            elif mark < progression:
                totals["progressions"] += 1
                self.pay(person, hazard_day)
                person.frailty += 1
            elif mark < progression + DEATH[at] * death_season:
                totals["deaths"] += 1
                if person.state == COMMUNITY:
                    env.process(self.give_back(request))
                elif person.state == BLOCKED:
                    request.cancel()
                self.become(person, DEAD, hazard_day)
                return


def run(people, days, seed):
    begin = time.perf_counter()
    place = Place(people, days, seed)
    made = time.perf_counter()
    place.env.run(until=days)
    for person in place.people:
        place.pay(person, days)
        place.totals["cost"] += person.cost
        place.totals["qaly"] += person.qaly
    return time.perf_counter() - begin, made - begin, place.totals


serve(run)
