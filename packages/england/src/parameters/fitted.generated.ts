export const fittedRows: readonly { readonly id: string; readonly value: number | readonly number[]; readonly source: string }[] = [];
