"""Workload W with Mesa: an agent a person, everybody's step called every day."""

import math
import time
from collections import defaultdict, deque

import mesa

from workload import (
    ACUTE, ACUTE_MEDIAN_DAYS, ADMITTED, ADMITTED_OLD, ATTENDANCE_COST, BLOCKED, COMMUNITY, COMMUNITY_MEDIAN_DAYS,
    COMMUNITY_SIGMA, DAILY_COST, DAILY_QALY, DAYS_A_BAND, DEAD, HOME, LAST_BAND, LONGEST_STAY, NEEDS_SLOT, OLD_BAND,
    cell, discount, hazard_tables, no_totals, population, season, serve, slots_for,
)

ATTENDANCE, PROGRESSION, DEATH = (table.ravel().tolist() for table in hazard_tables())
COST, QALY = DAILY_COST.tolist(), DAILY_QALY.tolist()
ADMITTED, NEEDS_SLOT, ACUTE_MEDIAN_DAYS = ADMITTED.tolist(), NEEDS_SLOT.tolist(), ACUTE_MEDIAN_DAYS.tolist()
DAYS_COUNTED = {ACUTE: "acuteDays", BLOCKED: "blockedDays", COMMUNITY: "communityDays"}


class Person(mesa.Agent):
    """Somebody of the population."""

    def __init__(self, model, age_days, sex, fifth, frailty):
        super().__init__(model)
        self.age_days, self.sex, self.fifth, self.frailty = age_days, sex, fifth, frailty
        self.state, self.end_day, self.cost, self.qaly = HOME, -1, 0.0, 0.0

    def stay(self, state, median, sigma):
        days = 1 + int(median * math.exp(sigma * self.random.gauss(0, 1)))
        self.state = state
        self.end_day = self.model.day + min(LONGEST_STAY, days)
        self.model.due[self.end_day].append(self)

    def end_stay(self):
        if self.end_day != self.model.day:
            return
        self.end_day = -1
        if self.state == COMMUNITY:
            self.state = HOME
            self.model.slots += 1
        elif self.random.random() < NEEDS_SLOT[self.frailty]:
            self.state = BLOCKED
            self.model.waiting.append(self)
        else:
            self.state = HOME

    def step(self):
        if self.state == DEAD:
            return
        model = self.model
        band = min(LAST_BAND, (self.age_days + model.day) // DAYS_A_BAND)
        at = cell(band, self.sex, self.fifth, self.frailty, self.state)
        attendance = ATTENDANCE[at] * model.attendance_season
        death = DEATH[at] * model.death_season
        any_event = attendance + PROGRESSION[at] + death
        if self.random.random() < -math.expm1(-any_event):
            mark = self.random.random() * any_event
            if mark < attendance:
                self.attend(band)
            elif mark < attendance + PROGRESSION[at]:
                model.totals["progressions"] += 1
                self.frailty += 1
            else:
                self.die()
        self.cost += model.discounted * COST[self.state][self.frailty]
        self.qaly += model.discounted * QALY[self.state][self.frailty]
        if self.state in DAYS_COUNTED:
            model.totals[DAYS_COUNTED[self.state]] += 1

    def attend(self, band):
        self.model.totals["attendances"] += 1
        self.cost += ATTENDANCE_COST
        if self.random.random() < ADMITTED[self.frailty] + (ADMITTED_OLD if band >= OLD_BAND else 0):
            self.model.totals["admissions"] += 1
            self.leave_slot()
            self.stay(ACUTE, ACUTE_MEDIAN_DAYS[self.frailty], 1)

    def die(self):
        self.model.totals["deaths"] += 1
        self.leave_slot()
        self.state, self.end_day = DEAD, -1

    def leave_slot(self):
        if self.state == COMMUNITY:
            self.model.slots += 1


class Place(mesa.Model):
    """People, their queue for community slots, and totals."""

    def __init__(self, people, seed):
        super().__init__(seed=seed)
        self.day, self.slots, self.totals = 0, slots_for(people), no_totals()
        self.waiting, self.due = deque(), defaultdict(list)
        Person.create_agents(self, people, *(column.tolist() for column in population(people, seed)))

    def step(self):
        self.attendance_season, self.death_season = map(float, season(self.day))
        self.discounted = discount(self.day)
        for person in self.due.pop(self.day, ()):
            person.end_stay()
        while self.slots > 0 and self.waiting:
            person = self.waiting.popleft()
            if person.state == BLOCKED:
                self.slots -= 1
                person.stay(COMMUNITY, COMMUNITY_MEDIAN_DAYS, COMMUNITY_SIGMA)
        self.agents.do("step")
        self.day += 1


def run(people, days, seed):
    begin = time.perf_counter()
    place = Place(people, seed)
    made = time.perf_counter()
    for _ in range(days):
        place.step()
    place.totals["cost"] = sum(person.cost for person in place.agents)
    place.totals["qaly"] = sum(person.qaly for person in place.agents)
    return time.perf_counter() - begin, made - begin, place.totals


serve(run)
