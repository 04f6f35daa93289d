import { type Command, Option } from 'commander'
import { type Role, roles } from '../../access/roles.ts'
import type { Platform } from '../../platform/boot.ts'
import { dayOf } from '../../platform/day.ts'
import { refusal } from '../../platform/problem.ts'
import type { CliContext } from '../context.ts'

export interface GrantOptions {
  regency?: string
  role: Role
  district?: string
  village?: string
  office?: string
  from?: string
  until?: string
}

/** Options that say what is granted, the same for a new account, an invitation and one more grant. */
export const granting = (command: Command, t: CliContext['t']): Command =>
  command
    .addOption(new Option('--role <role>', t('cli.account.role')).choices([...roles]).default('reviewer'))
    .option('--district <code>', t('cli.account.district'))
    .option('--village <code>', t('cli.account.village'))
    .option('--office <name>', t('cli.account.office'))
    .option('--from <date>', t('cli.account.from'))
    .option('--until <date>', t('cli.account.until'))
    .option('--regency <code>', t('cli.account.regency'))

/** The grant meant by the options, with its office, which must be known. */
export async function meant(platform: Platform, { office, regency, ...options }: GrantOptions) {
  const at = new Date()
  const acting = { regencyCode: regency ?? platform.config.regency, actor: '-', at }
  const grant = grantOf(options, at)
  if (!office) return { ok: true, acting, grant } as const
  const { findOffice } = await import('../../registry/questions.ts')
  const officeId = await findOffice(platform.db, acting.regencyCode, office)
  if (!officeId) return refusal('office-unknown', { name: office })
  return { ok: true, acting, grant: { ...grant, officeId } } as const
}

const grantOf = (
  { role, district, village, from, until }: Omit<GrantOptions, 'office' | 'regency'>,
  at: Date,
) => ({
  role,
  // A village names its district: 73.16.01.2001 lies in 73.16.01.
  districtCode: district ?? village?.split('.').slice(0, 3).join('.'),
  villageCode: village,
  validFrom: from ?? dayOf(at),
  validUntil: until,
})
