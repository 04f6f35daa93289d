import { randomInt } from 'node:crypto'

/** Without signs that are taken for another. */
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** `SE-7K2M-94TN-QXPD`: 60 random bits, to be read from a paper that turns up. */
export function newTracingCode(): string {
  const group = () => Array.from({ length: 4 }, () => signs[randomInt(signs.length)]).join('')
  return `SE-${group()}-${group()}-${group()}`
}

/** The code however it was typed. */
export function readTracingCode(text: string): string {
  const plain = text
    .toUpperCase()
    .replace(/^\s*SE/, '')
    .replace(/[^A-Z0-9]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
  return `SE-${plain.slice(0, 4)}-${plain.slice(4, 8)}-${plain.slice(8)}`
}
