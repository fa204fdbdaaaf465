import type { BudgetBook } from "./budget-book.js";

/** What is wrong with the books of a run, found by adding everything up again. */
function faults(book: BudgetBook): string[] {
  const found: string[] = [];
  const balances = book.accounts.map(() => 0);
  for (let at = 0; at < book.ledger.size; at++) {
    const { from, to, pence } = book.ledger.posting(at);
    if (!(Number.isSafeInteger(pence) && pence > 0) || from === to || Math.max(from, to) >= balances.length) {
      found.push(`posting ${at} moves ${pence} pence from account ${from} to ${to}`);
    }
    balances[from] -= pence;
    balances[to] += pence;
  }
  const committed = book.accounts.map(() => 0);
  for (const { parts } of book.commitments.values())
    for (const { account, pence } of parts) committed[account] += pence;
  for (const account of book.accounts) {
    const { number, name } = account;
    const balance = book.ledger.balanceOf(number);
    if (balance !== balances[number])
      found.push(`"${name}" has ${balance} pence; its postings make ${balances[number]}`);
    if (account.committed !== committed[number] || account.committed < 0) {
      found.push(`"${name}" has ${account.committed} pence set aside; its commitments make ${committed[number]}`);
    }
  }
  const sum = balances.reduce((total, balance) => total + balance, 0);
  if (sum !== 0) found.push(`all balances together are ${sum} pence; they must be 0`);
  return found;
}

/**
 * Adds up the books again from their postings and commitments, and stops a run whose books do not balance.
 * @throws RangeError that names the day and every fault found: a fault of this library, never of the input
 */
export function auditBook(book: BudgetBook): void {
  const found = faults(book);
  if (found.length > 0)
    throw new RangeError(`The budget books of day ${book.day} do not balance: ${found.join("; ")}.`);
}
