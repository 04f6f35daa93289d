import { TextInput } from '@mantine/core'
import { useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'

/** `7316********0003` for whoever looks over the shoulder. */
const masked = (nik: string) =>
  /^\d{16}$/.test(nik) ? `${nik.slice(0, 4)}********${nik.slice(12)}` : '*'.repeat(nik.length)

/** A NIK is seen in full only while it is typed. */
export function NikInput({ error, start = '' }: { error: string | undefined; start?: string | undefined }) {
  const { t } = useTranslation()
  const [nik, setNik] = useState(start)
  const [typing, setTyping] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  // Shown in full again, the number is chosen as a whole, as every field is that is reached by a key.
  useLayoutEffect(() => {
    if (typing) input.current?.select()
  }, [typing])
  return (
    <>
      <input type="hidden" name="nik" value={nik} />
      <TextInput
        id="nik"
        ref={input}
        label={t('registration.nik')}
        description={t('registration.nikHelp')}
        inputMode="numeric"
        autoComplete="off"
        spellCheck={false}
        maxLength={30}
        value={typing ? nik : masked(nik)}
        onFocus={() => setTyping(true)}
        onBlur={() => {
          setTyping(false)
          setNik(nik.replace(/[\s.'-]/g, ''))
        }}
        onChange={(event) => setNik(event.currentTarget.value)}
        error={error}
      />
    </>
  )
}
