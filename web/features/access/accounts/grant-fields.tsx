import { NativeSelect, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { GrantBody } from '../../../../src/access/api.ts'
import { officeRoles, regencyRoles } from '../../../../src/access/roles.ts'
import { dayOf } from '../../../../src/platform/day.ts'
import { areasQuery } from '../../coverage/queries.ts'
import { officesQuery } from '../../registry/queries.ts'
import css from './accounts.module.css'

/** What is given: as what, where, from which office, and until when. */
export function GrantFields({ grant, change }: { grant: GrantBody; change: (grant: GrantBody) => void }) {
  const { t } = useTranslation()
  const areas = useQuery(areasQuery)
  const districts = areas.data?.districts ?? []
  const { role, districtCode = '', villageCode = '' } = grant
  const offices = useQuery(officesQuery)
  const ofOffice = officeRoles.includes(role)
  const local = role === 'district' || role === 'village'
  const villages = districts.find(({ code }) => code === districtCode)?.villages ?? []
  const choose = (
    name: string,
    value: string,
    options: { code: string; name: string }[],
    set: (code: string) => void,
  ) => (
    <NativeSelect
      label={t(`accounts.${name}`)}
      value={value}
      onChange={(event) => set(event.currentTarget.value)}
      data={[{ value: '', label: '–' }, ...options.map((one) => ({ value: one.code, label: one.name }))]}
      required
      withAsterisk={false}
    />
  )
  return (
    <div className={css.fields}>
      <NativeSelect
        label={t('accounts.role')}
        description={t(`account.may.${role}`)}
        value={role}
        onChange={(event) =>
          change({
            ...grant,
            role: event.currentTarget.value as GrantBody['role'],
            districtCode: undefined,
            villageCode: undefined,
            officeId: undefined,
          })
        }
        data={regencyRoles.map((each) => ({ value: each, label: t(`account.role.${each}`) }))}
      />
      {local &&
        choose('district', districtCode, districts, (code) =>
          change({ ...grant, districtCode: code, villageCode: undefined }),
        )}
      {role === 'village' &&
        choose('village', villageCode, villages, (code) => change({ ...grant, villageCode: code }))}
      <NativeSelect
        label={t('accounts.office')}
        description={t('accounts.officeHelp')}
        value={grant.officeId ?? ''}
        onChange={(event) => change({ ...grant, officeId: event.currentTarget.value || undefined })}
        data={[
          { value: '', label: '–' },
          ...(offices.data ?? [])
            .filter(({ kind }) => !ofOffice || kind === 'opd')
            .map(({ id, name }) => ({ value: id, label: name })),
        ]}
        required={ofOffice}
        withAsterisk={false}
      />
      <TextInput
        type="date"
        label={t('accounts.from')}
        value={grant.validFrom}
        onChange={(event) => change({ ...grant, validFrom: event.currentTarget.value })}
        required
        withAsterisk={false}
      />
      <TextInput
        type="date"
        label={t('accounts.until')}
        value={grant.validUntil ?? ''}
        min={grant.validFrom}
        onChange={(event) => change({ ...grant, validUntil: event.currentTarget.value || null })}
      />
    </div>
  )
}

/** A new grant begins today, as days are counted in Enrekang. */
export const emptyGrant = (): GrantBody => ({
  role: 'village',
  validFrom: dayOf(new Date()),
})
