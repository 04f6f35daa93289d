import type { FastifyInstance } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { may, type Role } from '../../access/questions.ts'
import { findAreas } from '../../areas/questions.ts'
import { dayOf } from '../../platform/day.ts'
import type { Deps } from '../../platform/http/deps.ts'
import type { Scope } from '../../platform/http/scope.ts'
import { getMembers } from '../visits/reads.ts'
import { mostOnPhone, phoneBody, phoneHours, phoneView } from './api.ts'
import { keyOfPhone } from './key-of-phone.ts'

/** What a phone takes along: who is due, where somebody may be registered, and the key to keep it under. */
export async function registerPhone(
  root: FastifyInstance,
  { db, key, clock }: Pick<Deps, 'db' | 'key' | 'clock'>,
): Promise<void> {
  const app = root.withTypeProvider<ZodTypeProvider>()
  app.post(
    '/api/outreach/phone',
    { schema: { tags: ['outreach'], body: phoneBody, response: { 200: phoneView } } },
    async ({ scope, body }) => {
      const now = clock.now()
      const due = { due: true }
      const { regencyCode, userId } = scope
      const { total, rows } = await getMembers(db, regencyCode, due, dayOf(now), mostOnPhone)
      const areas = await findAreas(db, regencyCode)
      return {
        account: userId,
        username: scope.actor,
        key: await keyOfPhone(db, key, { userId, device: body.device }, now),
        now: now.toISOString(),
        hours: phoneHours,
        regency: areas?.regency.name ?? '',
        mayRegister: may(scope.role as Role, 'people.register'),
        villages: (areas?.districts ?? [])
          .flatMap(({ name: district, villages }) => villages.map((village) => ({ ...village, district })))
          .filter(({ code }) => isOwn(scope, code)),
        total,
        rows,
      }
    },
  )
}

const isOwn = ({ districtCode, villageCode }: Scope, code: string) =>
  code.startsWith(districtCode) && (villageCode === '' || code === villageCode)
