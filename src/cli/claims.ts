import type { Command } from 'commander'
import { registerBenefits } from './claims-benefits.ts'
import { registerCases } from './claims-cases.ts'
import { registerFindings } from './claims-findings.ts'
import { registerMatching } from './claims-matching.ts'
import { registerScholarships } from './claims-scholarships.ts'
import { registerTimes } from './claims-times.ts'
import { registerUnclaimed } from './claims-unclaimed.ts'
import type { CliContext } from './context.ts'

/** Claims and benefits, as the screens show them. */
export function register(program: Command, context: CliContext): void {
  const claims = program.command('claims').description(context.t('cli.claims.description'))
  registerBenefits(claims, context)
  registerCases(claims, context)
  registerMatching(claims, context)
  registerScholarships(claims, context)
  registerUnclaimed(claims, context)
  registerFindings(claims, context)
  registerTimes(claims, context)
}
