import { NativeSelect, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { GrantBody } from '../../../../src/access/api.ts'
import { roles } from '../../../../src/access/roles.ts'
import { areasQuery } from '../../coverage/queries.ts'
import css from './accounts.module.css'

/** What is given: as what, where, from which office, and until when. */
export function GrantFields({ grant, change }: { grant: GrantBody; change: (grant: GrantBody) => void }) {
  const { t } = useTranslation()
  const areas = useQuery(areasQuery)
  const districts = areas.data?.districts ?? []
  const { role, districtCode = '', villageCode = '' } = grant
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
          })
        }
        data={roles.map((each) => ({ value: each, label: t(`account.role.${each}`) }))}
      />
      {local &&
        choose('district', districtCode, districts, (code) =>
          change({ ...grant, districtCode: code, villageCode: undefined }),
        )}
      {role === 'village' &&
        choose('village', villageCode, villages, (code) => change({ ...grant, villageCode: code }))}
      <TextInput
        label={t('accounts.office')}
        value={grant.office ?? ''}
        onChange={(event) => change({ ...grant, office: event.currentTarget.value })}
        maxLength={200}
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
  validFrom: new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Makassar' }).format(new Date()),
})
