import css from './opens.module.css'

interface OpensProps {
  /** As it is shown. */
  number: string
  /** What it counts, for those who do not see the table around it. */
  of: string
  /** Without it the number is only told. */
  onOpen: (() => void) | undefined
}

/** A number that opens the rows behind it further down the page; it looks as the links of other numbers do. */
export const Opens = ({ number, of, onOpen }: OpensProps) =>
  onOpen && number !== '0' ? (
    <button type="button" className={css.opens} aria-label={`${number}, ${of}`} onClick={onOpen}>
      {number}
    </button>
  ) : (
    number
  )
