import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { tableOf } from '../testing/people-table.ts'
import { checkProfile } from './check-profile.ts'
import { type Profile, type ProfileInput, profileSchema } from './profile.ts'

const root = new URL('../../..', import.meta.url).pathname

it('docs/api/link-profile.schema.json is the shape the program checks', async () => {
  const schema = { title: 'Profile of semesta link-files', ...z.toJSONSchema(profileSchema, { io: 'input' }) }
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(
    `${root}docs/api/link-profile.schema.json`,
  )
})

describe('a profile beside its tables', () => {
  const table = tableOf('people.csv', ['nik', 'nama', 'orang'], [['1', 'a', 'x']])
  const profile = (given: Partial<ProfileInput>): Profile =>
    profileSchema.parse({ format: 1, fields: [{ name: 'nama', kind: 'name', left: 'nama' }], ...given })

  it('has no faults when it names what is there', () => {
    expect(checkProfile(profile({ blocking: [['nama:first']] }), table, table, 'orang')).toEqual([])
  })

  it('says where it names what is not', () => {
    const wrong = profile({
      fields: [
        { name: 'nama', kind: 'name', left: 'nama', right: 'name' },
        { name: 'nama', kind: 'text', left: 'orang' },
      ],
      rowId: { left: 'id' },
      blocking: [['nama:middle']],
    })
    const faults = checkProfile(wrong, table, table, 'orang').map(({ fault, path }) => [fault, path])
    expect(faults).toEqual([
      ['column-missing', 'fields.0.right'],
      ['field-twice', 'fields.1.name'],
      ['truth-compared', 'fields.1'],
      ['column-missing', 'rowId.left'],
      ['column-missing', 'rowId.right'],
      ['key-unknown', 'blocking.0'],
    ])
  })
})
