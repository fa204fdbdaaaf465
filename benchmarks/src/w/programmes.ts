/** What is done otherwise than usual in W. What is left out is as usual. */
export interface WProgramme {
  /** Factor on the rate of attendances at each frailty. */
  readonly attendanceByFrailty?: readonly [number, number, number, number];
  /** Factor on the rate of attendances of the enrolled. */
  readonly attendanceOfEnrolled?: number;
  /** Factor on an acute stay, before it is rounded to days. */
  readonly stay?: number;
  /** Factor on the number of slots. */
  readonly slots?: number;
}

/** The programmes by which pairing is judged. */
export const W_PROGRAMMES = {
  /** Changes nothing, but says so: every life must be what it is without it. */
  null: { attendanceByFrailty: [1, 1, 1, 1], attendanceOfEnrolled: 1, stay: 1, slots: 1 },
  /** Fewer attendances of the moderately and severely frail. */
  prevention: { attendanceByFrailty: [1, 1, 0.8, 0.8] },
  shorterStays: { stay: 0.9 },
  moreSlots: { slots: 1.05 },
  /** Fewer attendances of a twentieth of the frail: a change as small as most real ones. */
  smallPrevention: { attendanceOfEnrolled: 0.8 },
} as const satisfies Record<string, WProgramme>;

export type ProgrammeName = keyof typeof W_PROGRAMMES;
