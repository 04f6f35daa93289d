import type { Fields } from '../../rules/index.ts'

/** A table; bars inside cells would end them. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)]
}

/** A row for each fact, and for each part of a list. */
export function factRows(fields: Fields, prefix = ''): string[][] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const options = Object.keys(field.options ?? {}).map((option) => `\`${option}\``)
    const choice = options.length > 0 ? ` Pilihan: ${options.join(', ')}.` : ''
    const row = [
      `\`${prefix}${name}\``,
      `**${field.title.id}.** ${field.description.id}${choice}`,
      field.required ? 'ya' : '',
      field.kind === 'list' ? '' : `\`${JSON.stringify(field.example)}\``,
    ]
    return [row, ...(field.items ? factRows(field.items, `${prefix}${name}[].`) : [])]
  })
}
