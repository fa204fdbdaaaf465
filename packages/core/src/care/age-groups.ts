/** First ages of the groups 65-74, 75-84 and 85+. */
export const AGE_GROUP_STARTS = [65, 75, 85] as const;
