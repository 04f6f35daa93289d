/**
 * Every refusal the program can give, by its stable code. Each has one sentence in both languages
 * (message `problem.<code>`) and a line in docs/errors.md; a test holds the three together.
 */
const statuses = {
  // The request
  'invalid-request': 400,
  'not-signed-in': 401,
  'sign-in-refused': 401,
  'cross-site': 403,
  forbidden: 403,
  'not-found': 404,
  'method-not-allowed': 405,
  conflict: 409,
  'too-large': 413,
  'unsupported-media': 415,
  'too-many-requests': 429,
  internal: 500,
  unavailable: 503,

  // Accounts
  'account-name-unfit': 422,
  'account-name-taken': 409,
  'grant-area': 422,
  'grant-area-unknown': 422,
  'grant-days': 422,
  'grant-office': 422,
  'no-grant': 403,
  'last-administrator': 409,
  'password-must-change': 403,
  'password-wrong': 422,
  'password-same': 422,
  'single-sign-on-off': 404,
  'single-sign-on-lost': 400,
  'single-sign-on-cancelled': 401,
  'single-sign-on-refused': 401,
  'single-sign-on-unknown': 401,
  'single-sign-on-away': 503,
  'identity-taken': 409,
  'identity-other': 409,
  'identity-is-number': 422,
  'api-key-unknown': 401,
  'api-key-expired': 401,
  'api-key-ended': 401,
  'api-key-scope': 403,
  'api-key-in-address': 400,
  'api-key-grant': 422,
  'api-key-rights': 422,
  'api-key-name-taken': 409,
  'password-short': 422,
  'password-common': 422,
  'password-holds-name': 422,
  'second-factor-needed': 401,
  'second-factor-missing': 403,
  'second-factor-wrong': 422,
  'second-factor-not-begun': 409,
  'second-factor-demanded': 409,
  'half-session-over': 401,
  'invitation-unknown': 404,
  'invitation-expired': 410,
  'invitation-used': 410,
  'invitation-revoked': 410,
  'invitation-standing': 409,

  // Money
  'funding-source-taken': 409,
  'funding-source-closed': 409,
  'funding-village-unfit': 422,
  'budget-ceiling-there': 409,
  'budget-no-ceiling': 422,
  'budget-short': 409,
  'budget-below-nothing': 422,
  'budget-amount-negative': 422,
  'budget-other-year': 422,
  'budget-posted-elsewhere': 409,
  'budget-is-reversal': 409,
  'budget-reversed-already': 409,
  'tariff-incomplete': 422,
  'tariff-no-law': 422,
  'bill-state': 409,
  'bill-dates': 422,
  'bill-no-law': 422,
  'bill-no-tariff': 409,
  'bill-nothing-accepted': 409,
  'bill-is-refund': 409,
  'bill-is-correction': 409,
  'bill-receipt-there': 409,
  'bill-amount': 422,
  'bill-amount-reason': 422,
  'bill-correction-open': 409,
  'bill-nothing-to-correct': 409,
  'bill-answer-columns': 422,
  'bill-answer-empty': 422,
  'bill-run-months': 422,
  'bill-months': 422,

  // Events and claims
  'claim-event-faults': 422,
  'claim-event-differs': 409,
  'claim-event-known': 409,
  'claim-event-withdrawn': 409,
  'claim-event-unlinked': 409,
  'claim-programme': 422,
  'claim-there': 409,
  'claim-reason': 422,
  'claim-state': 409,
  'claim-amount': 422,
  'claim-overpaid': 422,
  'claim-unpaid': 409,
  'claim-nothing-to-appeal': 409,
  'claim-not-stuck': 409,
  'claim-dates': 422,
  'claim-hindered': 409,
  'claim-lines': 422,
  'claim-frozen': 409,
  'claim-payment-differs': 409,
  'claim-heir': 422,
  'claim-account': 422,
  'demo-years-there': 409,
  'decree-state': 409,
  'decree-months': 422,
  'decree-not-amendable': 409,
  'decree-beyond': 422,
  'decree-amends-none': 409,
  'decree-empty': 409,
  'decree-stopped': 409,
  'decree-asks': 409,
  'decree-own': 403,
  'decree-future': 422,
  'decree-number-taken': 409,
  'decree-annex-columns': 422,
  'decree-nobody': 409,
  'decree-no-tariff': 409,
  'plan-other-year': 422,
  'plan-no-source': 409,
  'plan-not-done': 409,
  'plan-drafted-already': 409,

  // Benefits
  'benefit-columns': 422,
  'benefit-empty': 422,
  'benefit-period': 422,
  'benefit-import-done': 409,
  'benefit-import-leaned-on': 409,

  // The audit
  'audit-empty': 409,
  'audit-end-changed': 409,
  'audit-anchor-unreadable': 422,
  'audit-anchor-elsewhere': 422,

  // Full exports
  'export-nobody': 409,
  'export-own': 403,
  'export-expired': 409,
  'export-decided': 409,
  'export-not-ready': 409,
  'export-gone': 410,

  // Retention
  'retention-fixed': 422,
  'retention-bounds': 422,
  'import-file-gone': 410,

  // Coverage
  'day-out-of-range': 422,

  // Review
  'match-taken': 409,
  'review-settled': 409,
  'review-disputed': 409,
  'review-reason-missing': 422,
  'review-not-yours': 403,

  // Registering one person; merging and splitting by hand
  'registration-faults': 422,
  'registration-differs': 409,
  'registration-list': 409,
  'registered-elsewhere': 409,
  'correction-empty': 422,
  'correction-unfit': 422,
  'correction-none': 409,

  // Requests of citizens, incidents, purposes of lists
  'data-request-future': 422,
  'data-request-worker': 422,
  'data-request-differs': 409,
  'data-request-decided': 409,
  'data-request-owner': 422,
  'data-request-next-step': 422,
  'incident-changed': 409,
  'incident-differs': 409,
  'incident-closed': 409,
  'incident-not-told': 409,
  'incident-days': 422,
  'merge-one-person': 422,
  'split-not-theirs': 422,
  'split-leaves-nobody': 422,
  'act-built-upon': 409,

  // The law: what is asked
  'law-rule-unknown': 404,
  'law-figure-unknown': 404,
  'law-reading-unknown': 404,
  'law-option-unknown': 422,
  'law-figure-needs-no-choice': 409,
  'law-version-unreadable': 422,
  'law-proposal-invalid': 422,
  'law-proposal-value': 422,
  'law-not-json': 422,
  'law-no-memberships': 409,
  // The command line
  'cli-argument-missing': 422,
  'cli-arguments-exclude': 422,
  // Linking two files
  'link-file-unopened': 422,
  'link-file-unreadable': 422,
  'link-parquet-unreadable': 422,
  'link-file-no-rows': 422,
  'link-line-too-long': 422,
  'link-json-broken': 422,
  'link-json-shape': 422,
  'link-column-missing': 422,
  'link-field-twice': 422,
  'link-key-unknown': 422,
  'link-truth-missing': 422,
  'link-truth-compared': 422,
  'link-nothing-to-compare': 422,
  'link-model-unfit': 422,
  'link-output-is-input': 422,
  'link-output-unwritable': 422,
  // Linking by SQL
  'link-not-learned': 409,
  // The law: the facts of a case
  'fact-missing': 422,
  'fact-unknown': 422,
  'fact-not-an-object': 422,
  'fact-not-a-list': 422,
  'fact-not-a-day': 422,
  'fact-not-a-month': 422,
  'fact-not-rupiah': 422,
  'fact-not-a-count': 422,
  'fact-not-yes-or-no': 422,
  'fact-not-one-of': 422,
  'fact-out-of-range': 422,
  'fact-contradicts': 422,

  // Import: the file
  'file-empty': 422,
  'file-too-big': 413,
  'file-not-a-sheet': 422,
  'file-old-excel': 422,
  'file-web-page': 422,
  'file-binary-excel': 422,
  'file-password': 422,
  'file-damaged': 422,
  'file-bomb': 422,
  'file-unsafe': 422,
  'file-too-many-columns': 422,
  'file-too-many-rows': 422,
  'file-too-slow': 422,
  // Papers of a claim
  'paper-empty': 422,
  'paper-too-large': 413,
  'paper-other-kind': 415,
  'paper-unknown-kind': 415,
  'paper-locked': 422,
  'paper-damaged': 422,
  'paper-blank': 422,
  'paper-pages': 422,
  'paper-pixels': 422,
  'paper-heavy': 422,
  'paper-swells': 422,
  'paper-busy': 503,
  // Import: what is asked of it
  'import-day-in-future': 422,
  'import-not-yours': 403,
  'office-known': 409,
  'office-near': 409,
  'office-unknown': 404,
  'demo-not-loaded': 409,
  'demo-none': 404,
  'import-already-done': 409,
  'import-not-staged': 409,
  'import-not-committed': 409,
  'import-missing-fields': 422,
  'import-no-rows': 422,

  // Set-up and the machine
  'config-invalid': 500,
  'data-in-use': 503,
  'data-unwritable': 500,
  'port-in-use': 503,
  'database-unreachable': 503,
  'database-failed': 503,
  'database-too-new': 503,
  'database-too-old': 503,
  'database-extension-missing': 503,
  'key-unreadable': 500,
  'key-does-not-fit': 500,
  'key-in-use': 503,
  'key-rotation-under-way': 503,
  'key-rotation-other': 409,
  'key-new-missing': 422,
  'key-new-used': 422,

  // Backup and restore
  'backup-exists': 409,
  'backup-unreadable': 422,
  'backup-damaged': 422,
  'backup-too-new': 422,
  'backup-locked': 422,
  'restore-not-empty': 409,
} as const satisfies Record<string, number>

export type ProblemCode = keyof typeof statuses
export type ProblemDetail = Record<string, string | number>
export type Refusal = { ok: false; problem: ProblemCode; detail?: ProblemDetail }

export const problemCodes = Object.keys(statuses) as ProblemCode[]

export function isProblemCode(code: string): code is ProblemCode {
  return Object.hasOwn(statuses, code)
}

/** The HTTP status that goes with a code. */
export function statusOf(code: ProblemCode): number {
  return statuses[code]
}

export function refusal(problem: ProblemCode, detail?: ProblemDetail): Refusal {
  return detail ? { ok: false, problem, detail } : { ok: false, problem }
}

/** The body of an `application/problem+json` answer (RFC 9457); `title` is the sentence in the reader's language. */
export function problemBody(code: ProblemCode, title: string, detail?: ProblemDetail) {
  return {
    type: `urn:semesta:problem:${code}`,
    title,
    status: statuses[code],
    code,
    ...(detail && { detail }),
  }
}
