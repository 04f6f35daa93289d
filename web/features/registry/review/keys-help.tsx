import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import css from './keys-help.module.css'

const keys = [
  [['S'], 'same'],
  [['B'], 'different'],
  [['U'], 'undo'],
  [['←', '→'], 'move'],
  [['A'], 'reason'],
  [['Esc'], 'leave'],
  [['1', '2', '3'], 'queue'],
  [['Enter'], 'more'],
  [['/'], 'search'],
  [['?'], 'help'],
] as const

/** Every key of the queue, over it. */
export function KeysHelp({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('review.keysTitle')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <dl className={css.keyList}>
        {keys.map(([signs, what]) => (
          <div key={what}>
            <dt>
              {signs.map((sign) => (
                <kbd key={sign}>{sign}</kbd>
              ))}
            </dt>
            <dd>{t(`review.keys.${what}`)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  )
}
