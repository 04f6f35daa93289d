import type { Command } from 'commander'
import * as account from './account.ts'
import * as apiKey from './api-key.ts'
import * as audit from './audit.ts'
import * as backup from './backup.ts'
import * as claims from './claims.ts'
import type { CliContext } from './context.ts'
import * as coverage from './coverage.ts'
import * as dataRequest from './data-request.ts'
import * as demo from './demo.ts'
import * as doctor from './doctor.ts'
import * as exportFull from './export.ts'
import * as financing from './financing.ts'
import * as bills from './financing-bills.ts'
import * as gap from './gap.ts'
import * as importFile from './import.ts'
import * as joining from './joining.ts'
import * as key from './key.ts'
import * as law from './law.ts'
import * as link from './link.ts'
import * as linkFiles from './link-files.ts'
import * as meetings from './meetings.ts'
import * as nik from './nik.ts'
import * as outreach from './outreach.ts'
import * as personalData from './personal-data.ts'
import * as publishing from './public.ts'
import * as registerOne from './register.ts'
import * as report from './report.ts'
import * as restore from './restore.ts'
import * as retention from './retention.ts'
import * as review from './review.ts'
import * as serve from './serve.ts'
import * as setup from './setup.ts'

export interface CommandFile {
  register(program: Command, context: CliContext): void
}

/** Every sub-command, in the order of `--help`: one file each, which only declares and calls into its subject. */
export const commands: CommandFile[] = [
  setup,
  serve,
  demo,
  importFile,
  link,
  linkFiles,
  coverage,
  gap,
  exportFull,
  registerOne,
  joining,
  review,
  account,
  apiKey,
  audit,
  dataRequest,
  personalData,
  nik,
  law,
  financing,
  bills,
  claims,
  outreach,
  meetings,
  report,
  publishing,
  doctor,
  key,
  retention,
  backup,
  restore,
]
