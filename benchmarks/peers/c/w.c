/*
 * Workload W in C, event-driven: about as fast as one thread of this machine can do it. Other implementations are
 * measured as multiples of this one.
 *
 *   gcc -O3 w.c -o w -lm
 *   echo 1 | ./w 50000 1825        people, days; each line of standard input is a seed, each line printed is one run
 *
 * One clock a person: a candidate event is drawn from an upper bound of all three hazards over the year and accepted,
 * by kind, with the hazards of its day. Candidates and ends of stays wait in one bucket a day. Every random word is a
 * hash of (person, number of the draw, purpose, seed), so that the same seed gives the same lives whatever else happens.
 */
#include <math.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

/* ---- The workload's constants ---- */

enum { BANDS = 20, SEXES = 2, FIFTHS = 5, FRAILTIES = 4, STATES = 4 };
enum { HOME, COMMUNITY, ACUTE, DEAD };           /* state in a person's cell */
enum { BLOCKED = 3, GONE = 4, TALLIED = 5 };     /* tallied states: home, community, acute, then these */
enum { CELLS = BANDS * SEXES * FIFTHS * FRAILTIES * STATES, NEXT_FRAILTY = STATES, NEXT_BAND = CELLS / BANDS };
enum { DAYS_A_YEAR = 365, DAYS_A_BAND = 5 * DAYS_A_YEAR, LONGEST_STAY = 180, OLD_BAND = 15 };

static const double SEX_DEATH[] = {1.2, 0.85};
static const double FRAILTY_DEATH[] = {0.5, 1, 2.2, 5}, FIFTH_DEATH[] = {1.35, 1.15, 1, 0.9, 0.8};
static const double FRAILTY_PROGRESSION[] = {1, 1.5, 1.8, 0}, FIFTH_PROGRESSION[] = {1.3, 1.15, 1, 0.9, 0.8};
static const double FRAILTY_ATTENDANCE[] = {1, 1.6, 2.5, 4}, FIFTH_ATTENDANCE[] = {1.4, 1.15, 1, 0.85, 0.75};
static const double STATE_DEATH[] = {1, 3, 20}, STATE_PROGRESSION[] = {1, 1.5, 4}, STATE_ATTENDANCE[] = {1, 1.5, 0};
static const double SEASON_ATTENDANCE = 0.15, SEASON_DEATH = 0.20;
static const double ADMITTED[] = {0.15, 0.40, 0.60, 0.75}, ADMITTED_OLD = 0.15;
static const double NEEDS_SLOT[] = {0.02, 0.15, 0.35, 0.50};
static const double ACUTE_MEDIAN_DAYS[] = {1.5, 3, 5, 8}, COMMUNITY_MEDIAN_DAYS = 14, COMMUNITY_SIGMA = 0.6;
static const double SLOTS_A_PERSON = 0.0012;
static const double HOME_COST[] = {2, 5, 12, 25}, COMMUNITY_COST = 150, ACUTE_COST = 400, ATTENDANCE_COST = 250;
static const double UTILITY[] = {0.85, 0.70, 0.55, 0.35}, COMMUNITY_LOSS = 0.05, ACUTE_LOSS = 0.2, DISCOUNT = 1.035;
static const double FRAILTY_CUTS[5][3] = {
    {0.97, 0.995, 0.999}, {0.90, 0.975, 0.995}, {0.70, 0.90, 0.975}, {0.45, 0.78, 0.94}, {0.22, 0.56, 0.83}};

/* ---- Random words ---- */

enum { POPULATION = 0xA11CE, CANDIDATE = 5, EVENT = 6, COMMUNITY_STAY = 8, DISCHARGE = 9 }; /* purposes of a draw */

typedef struct { uint32_t x, y, z, w; } Words;

/* The public hash pcg4d (Jarzynski and Olano 2020). */
static inline Words pcg4d(uint32_t x, uint32_t y, uint32_t z, uint32_t w) {
    x = x * 1664525u + 1013904223u, y = y * 1664525u + 1013904223u;
    z = z * 1664525u + 1013904223u, w = w * 1664525u + 1013904223u;
    x += y * w, y += z * x, z += x * y, w += y * z;
    x ^= x >> 16, y ^= y >> 16, z ^= z >> 16, w ^= w >> 16;
    x += y * w, y += z * x, z += x * y, w += y * z;
    return (Words){x, y, z, w};
}

static const double WORD = 1.0 / 4294967296.0;

/* Open at both ends, so that its logarithm is finite. */
static inline double uniform(uint32_t word) { return (word + 0.5) * WORD; }

static inline double normal(uint32_t a, uint32_t b) {
    return sqrt(-2 * log(uniform(a))) * cos(6.283185307179586 * uniform(b));
}

static inline int stay_days(double median, double sigma, uint32_t a, uint32_t b) {
    const double days = median * exp(sigma * normal(a, b));
    return days >= LONGEST_STAY ? LONGEST_STAY : 1 + (int)days;
}

/* ---- Cells: age band, sex, fifth, frailty and state in one number ---- */

static inline int cell_of(int band, int sex, int fifth, int frailty, int state) {
    return (((band * SEXES + sex) * FIFTHS + fifth) * FRAILTIES + frailty) * STATES + state;
}
static inline int state_of(int cell) { return cell % STATES; }
static inline int frailty_of(int cell) { return cell / STATES % FRAILTIES; }
static inline int with_state(int cell, int state) { return cell - state_of(cell) + state; }

typedef struct {
    double attendance, progression, death; /* a day, without season */
    double bound;                          /* of their sum on any day of the year */
    uint8_t band, fifth;
} Cell;

static Cell cells[CELLS];
static double attendance_season[DAYS_A_YEAR], death_season[DAYS_A_YEAR];

static void make_tables(void) {
    for (int day = 0; day < DAYS_A_YEAR; day++) {
        const double wave = cos(6.283185307179586 * (day - 15) / DAYS_A_YEAR);
        attendance_season[day] = 1 + SEASON_ATTENDANCE * wave;
        death_season[day] = 1 + SEASON_DEATH * wave;
    }
    for (int band = 0; band < BANDS; band++)
        for (int sex = 0; sex < SEXES; sex++)
            for (int fifth = 0; fifth < FIFTHS; fifth++)
                for (int frailty = 0; frailty < FRAILTIES; frailty++)
                    for (int state = 0; state < DEAD; state++) {
                        Cell *c = &cells[cell_of(band, sex, fifth, frailty, state)];
                        const double age = 5 * band + 2.5, from40 = (age - 40) / 50;
                        c->band = band, c->fifth = fifth;
                        c->death = 0.00004 * exp(0.09 * age) * SEX_DEATH[sex] * FRAILTY_DEATH[frailty] *
                                   FIFTH_DEATH[fifth] * STATE_DEATH[state] / DAYS_A_YEAR;
                        c->progression = 0.02 * exp(0.04 * (age - 70)) * FRAILTY_PROGRESSION[frailty] *
                                         FIFTH_PROGRESSION[fifth] * STATE_PROGRESSION[state] / DAYS_A_YEAR;
                        c->attendance = (0.3 + 0.9 * from40 * from40) * FRAILTY_ATTENDANCE[frailty] *
                                        FIFTH_ATTENDANCE[fifth] * STATE_ATTENDANCE[state] / DAYS_A_YEAR;
                        c->bound = c->attendance * (1 + SEASON_ATTENDANCE) + c->progression +
                                   c->death * (1 + SEASON_DEATH);
                    }
}

/* ---- One bucket of person numbers a day, first in first out ---- */

enum { CHUNK_IDS = 62, NO_CHUNK = -1 };

typedef struct { int32_t next, used; uint32_t ids[CHUNK_IDS]; } Chunk; /* four cache lines */
typedef struct { int32_t first, last; } Bucket;

static Chunk *chunks;
static int32_t chunks_made, chunks_room, chunks_free;

static int32_t new_chunk(void) {
    int32_t index = chunks_free;
    if (index != NO_CHUNK) {
        chunks_free = chunks[index].next;
    } else {
        if (chunks_made == chunks_room) {
            chunks_room += chunks_room / 4 + 64;
            chunks = realloc(chunks, sizeof(Chunk) * (size_t)chunks_room);
            if (!chunks) exit(1);
        }
        index = chunks_made++;
    }
    chunks[index].next = NO_CHUNK, chunks[index].used = 0;
    return index;
}

static inline void push(Bucket *bucket, uint32_t id) {
    if (bucket->last == NO_CHUNK) {
        bucket->first = bucket->last = new_chunk();
    } else if (chunks[bucket->last].used == CHUNK_IDS) {
        const int32_t added = new_chunk();
        chunks[bucket->last].next = added, bucket->last = added;
    }
    Chunk *chunk = &chunks[bucket->last];
    chunk->ids[chunk->used++] = id;
}

/* ---- The state of a run ---- */

enum { NEVER = 0xffff };

typedef struct {
    uint32_t draws;           /* number of the latest candidate: with the person, the key of every draw */
    int32_t band_day;         /* day of the next age band */
    uint16_t end_day, day;    /* end of the present stay; the candidate that counts */
    uint16_t cell;
    bool blocked;
} Person;

static Person *people;
static Bucket *candidates, *ends;
static uint32_t *queue, seed;
static size_t queue_head, queue_tail, queue_room;
static int days, slots;
static int32_t tally[FIFTHS][FRAILTIES][TALLIED];

typedef struct { double attendances, admissions, progressions, deaths, acute, blocked, community, cost, qaly; } Totals;
static Totals by_fifth[FIFTHS];
static int64_t band_changes, stay_ends;
static int longest_queue;

static const int32_t LAST_BAND = INT32_MAX;

static inline int tallied_state(const Person *p) { return p->blocked ? BLOCKED : state_of(p->cell); }

/* Moves a person to another cell and state; the only place where the tally changes after the first day. */
static inline void move(Person *p, int cell, int state) {
    tally[cells[p->cell].fifth][frailty_of(p->cell)][tallied_state(p)]--;
    p->blocked = state == BLOCKED;
    p->cell = (uint16_t)with_state(cell, state == BLOCKED ? ACUTE : state == GONE ? HOME : state);
    tally[cells[p->cell].fifth][frailty_of(p->cell)][state]++;
}

static inline void reach_band(Person *p, int day) {
    if (p->band_day > day) return;
    p->cell += NEXT_BAND;
    p->band_day = cells[p->cell].band == BANDS - 1 ? LAST_BAND : p->band_day + DAYS_A_BAND;
    band_changes++;
}

/* The next day on which something may happen to a person, from `from` on; the end of a stay comes by its own bucket. */
static inline void schedule(uint32_t id, Person *p, int from) {
    const uint32_t word = pcg4d(id, ++p->draws, CANDIDATE, seed).x;
    const double at = from - log(uniform(word)) / cells[p->cell].bound;
    const int stay = p->end_day == NEVER ? INT32_MAX : p->end_day;
    int limit = p->band_day < stay ? p->band_day : stay;
    if (limit > days) limit = days;
    if (at < limit) p->day = (uint16_t)at;
    else if (p->band_day < stay && p->band_day < days) p->day = (uint16_t)p->band_day;
    else { p->day = NEVER; return; }
    push(&candidates[p->day], id);
}

static inline void start_stay(uint32_t id, Person *p, int end) {
    p->end_day = (uint16_t)end;
    if (end < days) push(&ends[end], id);
}

static void make_person(uint32_t id) {
    const Words words = pcg4d(id, 0, POPULATION, seed);
    const double along = words.y * WORD, luck = words.w * WORD;
    const double age = words.x * WORD < 0.22 ? 65 + 30 * pow(along, 1.6) : 65 * along;
    const int age_days = (int)(DAYS_A_YEAR * age), sex = words.z & 1, fifth = (words.z >> 8) % FIFTHS;
    const double *cuts = FRAILTY_CUTS[(age >= 50) + (age >= 65) + (age >= 75) + (age >= 85)];
    const int frailty = (cuts[0] <= luck) + (cuts[1] <= luck) + (cuts[2] <= luck);
    const int band = age_days / DAYS_A_BAND < BANDS ? age_days / DAYS_A_BAND : BANDS - 1;
    people[id] = (Person){
        .cell = (uint16_t)cell_of(band, sex, fifth, frailty, HOME),
        .band_day = band == BANDS - 1 ? LAST_BAND : (band + 1) * DAYS_A_BAND - age_days,
        .end_day = NEVER,
    };
    tally[fifth][frailty][HOME]++;
    schedule(id, &people[id], 0);
}

/* ---- What happens ---- */

static void join_queue(uint32_t id) {
    if (queue_tail == queue_room) {
        memmove(queue, queue + queue_head, sizeof *queue * (queue_tail - queue_head));
        queue_tail -= queue_head, queue_head = 0;
        if (queue_tail > queue_room / 2) {
            queue_room *= 2;
            queue = realloc(queue, sizeof *queue * queue_room);
            if (!queue) exit(1);
        }
    }
    queue[queue_tail++] = id;
}

static void fill_slots(int day) {
    while (slots > 0 && queue_head < queue_tail) {
        const uint32_t id = queue[queue_head++];
        Person *p = &people[id];
        if (!p->blocked) continue; /* died waiting */
        slots--;
        reach_band(p, day);
        move(p, p->cell, COMMUNITY);
        const Words words = pcg4d(id, p->draws, COMMUNITY_STAY, seed);
        start_stay(id, p, day + stay_days(COMMUNITY_MEDIAN_DAYS, COMMUNITY_SIGMA, words.x, words.y));
        schedule(id, p, day);
    }
}

static void end_stay(uint32_t id, Person *p, int day) {
    if (p->end_day != day) return; /* the stay was cut short by an admission or a death */
    stay_ends++;
    p->end_day = NEVER;
    reach_band(p, day);
    if (state_of(p->cell) == COMMUNITY) {
        slots++;
        move(p, p->cell, HOME);
    } else if (uniform(pcg4d(id, p->draws, DISCHARGE, seed).x) < NEEDS_SLOT[frailty_of(p->cell)]) {
        move(p, p->cell, BLOCKED);
        join_queue(id);
    } else {
        move(p, p->cell, HOME);
    }
    schedule(id, p, day);
}

static void meet_candidate(uint32_t id, Person *p, int day) {
    if (p->day != day) return; /* overtaken by a change of state */
    if (p->band_day <= day) {
        reach_band(p, day);
        schedule(id, p, day);
        return;
    }
    const Cell *cell = &cells[p->cell];
    Totals *totals = &by_fifth[cell->fifth];
    const Words words = pcg4d(id, p->draws, EVENT, seed);
    const int day_of_year = day % DAYS_A_YEAR, frailty = frailty_of(p->cell), state = state_of(p->cell);
    const double attendance = cell->attendance * attendance_season[day_of_year];
    const double progression = attendance + cell->progression;
    const double death = progression + cell->death * death_season[day_of_year];
    const double mark = uniform(words.x) * cell->bound;
    if (mark < attendance) {
        totals->attendances++;
        if (uniform(words.y) < ADMITTED[frailty] + (cell->band >= OLD_BAND ? ADMITTED_OLD : 0)) {
            totals->admissions++;
            slots += state == COMMUNITY;
            move(p, p->cell, ACUTE);
            start_stay(id, p, day + stay_days(ACUTE_MEDIAN_DAYS[frailty], 1, words.z, words.w));
        }
    } else if (mark < progression) {
        totals->progressions++;
        move(p, p->cell + NEXT_FRAILTY, tallied_state(p));
    } else if (mark < death) {
        totals->deaths++;
        slots += state == COMMUNITY;
        move(p, p->cell, GONE);
        p->end_day = p->day = NEVER;
        return;
    }
    schedule(id, p, day + 1);
}

/* Calls `act` for everybody in a bucket, those added meanwhile too, and gives its chunks back. Asking for a chunk's
   records before using them lets the misses of the cache overlap. */
static inline void empty(Bucket *bucket, int day, void (*act)(uint32_t, Person *, int)) {
    for (int32_t index = bucket->first; index != NO_CHUNK;) {
        for (int32_t i = 0; i < chunks[index].used; i++) __builtin_prefetch(&people[chunks[index].ids[i]]);
        for (int32_t i = 0; i < chunks[index].used; i++) {
            const uint32_t id = chunks[index].ids[i];
            act(id, &people[id], day);
        }
        const int32_t next = chunks[index].next;
        chunks[index].next = chunks_free, chunks_free = index, index = next;
    }
    bucket->first = bucket->last = NO_CHUNK;
}

static void close_day(int day) {
    const double discounted = pow(DISCOUNT, -(double)day / DAYS_A_YEAR);
    int32_t blocked = 0;
    for (int fifth = 0; fifth < FIFTHS; fifth++) {
        Totals *totals = &by_fifth[fifth];
        double cost = 0, qaly = 0;
        for (int frailty = 0; frailty < FRAILTIES; frailty++) {
            const int32_t *n = tally[fifth][frailty];
            const int32_t in_bed = n[ACUTE] + n[BLOCKED];
            totals->acute += n[ACUTE], totals->blocked += n[BLOCKED], totals->community += n[COMMUNITY];
            blocked += n[BLOCKED];
            cost += ACUTE_COST * in_bed + (COMMUNITY_COST + HOME_COST[frailty]) * n[COMMUNITY] +
                    HOME_COST[frailty] * n[HOME];
            qaly += UTILITY[frailty] * (n[HOME] + n[COMMUNITY] + in_bed) - COMMUNITY_LOSS * n[COMMUNITY] -
                    ACUTE_LOSS * in_bed;
        }
        totals->cost += discounted * cost;
        totals->qaly += discounted * qaly / DAYS_A_YEAR;
    }
    if (blocked > longest_queue) longest_queue = blocked;
}

/* ---- A run ---- */

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec + 1e-9 * time.tv_nsec;
}

static void run(uint32_t count) {
    const double start = now();
    memset(tally, 0, sizeof tally), memset(by_fifth, 0, sizeof by_fifth);
    band_changes = stay_ends = longest_queue = 0;
    make_tables();
    people = malloc(sizeof(Person) * (size_t)count);
    candidates = malloc(sizeof(Bucket) * (size_t)days), ends = malloc(sizeof(Bucket) * (size_t)days);
    chunks = NULL, chunks_made = chunks_room = 0, chunks_free = NO_CHUNK;
    queue_room = 1024, queue_head = queue_tail = 0, queue = malloc(sizeof *queue * queue_room);
    if (!people || !candidates || !ends || !queue) exit(1);
    for (int day = 0; day < days; day++)
        candidates[day] = ends[day] = (Bucket){NO_CHUNK, NO_CHUNK};
    slots = (int)(SLOTS_A_PERSON * count + 0.5);

    for (uint32_t id = 0; id < count; id++) make_person(id);
    const double made = now();
    for (int day = 0; day < days; day++) {
        empty(&ends[day], day, end_stay);
        fill_slots(day);
        empty(&candidates[day], day, meet_candidate);
        close_day(day);
    }

    Totals all = {0};
    for (int fifth = 0; fifth < FIFTHS; fifth++) {
        const Totals *t = &by_fifth[fifth];
        all.attendances += t->attendances, all.admissions += t->admissions, all.progressions += t->progressions;
        all.deaths += t->deaths, all.acute += t->acute, all.blocked += t->blocked, all.community += t->community;
        all.cost += t->cost + ATTENDANCE_COST * t->attendances, all.qaly += t->qaly;
    }
    const size_t payload = sizeof(Person) * (size_t)count + sizeof(Chunk) * (size_t)chunks_made;
    free(people), free(candidates), free(ends), free(queue), free(chunks);
    const double end = now();

    printf("{\"seconds\":%.6f,\"setupSeconds\":%.6f,\"events\":%.0f,\"payloadBytes\":%zu,\"longestQueue\":%d,\"totals\":{"
           "\"attendances\":%.0f,\"admissions\":%.0f,\"progressions\":%.0f,\"deaths\":%.0f,\"acuteDays\":%.0f,"
           "\"blockedDays\":%.0f,\"communityDays\":%.0f,\"cost\":%.6f,\"qaly\":%.6f}}\n",
           end - start, made - start, all.attendances + all.progressions + all.deaths + band_changes + stay_ends,
           payload, longest_queue, all.attendances, all.admissions, all.progressions, all.deaths, all.acute,
           all.blocked, all.community, all.cost, all.qaly);
    fflush(stdout);
}

int main(int argc, char **argv) {
    const long count = argc == 3 ? atol(argv[1]) : 0;
    days = argc == 3 ? atoi(argv[2]) : 0;
    if (count < 1 || count > 100000000 || days < 1 || days + LONGEST_STAY >= NEVER) {
        fprintf(stderr, "usage: w PEOPLE DAYS (people up to 100 million, days up to 65,000); seeds on standard input\n");
        return 2;
    }
    for (char line[64]; fgets(line, sizeof line, stdin);) {
        seed = (uint32_t)strtoul(line, NULL, 10);
        run((uint32_t)count);
    }
    return 0;
}
