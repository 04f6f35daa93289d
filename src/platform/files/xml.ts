import { SaxesParser } from 'saxes'
import type { Limits } from './limits.ts'
import { UnreadableFile } from './unreadable.ts'

export interface XmlHandlers {
  open?(name: string, attributes: Record<string, string>): void
  text?(text: string): void
  close?(name: string): void
}

/**
 * Parses a part as it unpacks; after each chunk gives the caller a turn (`yield`), so rows can flow on.
 * Element names come without their prefix. A document type (entities, XXE) is refused outright.
 */
export async function* parseXml(
  bytes: AsyncIterable<Buffer>,
  part: string,
  limits: Limits,
  handlers: XmlHandlers,
): AsyncGenerator<void> {
  let silent = 0
  const heard =
    <T extends unknown[]>(handler: ((...given: T) => void) | undefined) =>
    (...given: T) => {
      silent = 0
      handler?.(...given)
    }
  const parser = strictParser(new SaxesParser({ position: false }), part, {
    open: heard(handlers.open),
    text: heard(handlers.text),
    close: heard(handlers.close),
  })
  const decode = decoderFor()
  for await (const chunk of bytes) {
    silent += chunk.length
    if (silent > limits.text + 2 * chunk.length) throw new UnreadableFile('file-bomb', { part })
    parser.write(decode(chunk))
    yield
  }
  parser.close()
  yield
}

export async function readXml(
  bytes: AsyncIterable<Buffer>,
  part: string,
  limits: Limits,
  handlers: XmlHandlers,
): Promise<void> {
  for await (const _ of parseXml(bytes, part, limits, handlers));
}

/** A short piece of a part, one element with all that is in it. */
export function parseElement(xml: string, part: string, handlers: XmlHandlers): void {
  strictParser(new SaxesParser({ position: false }), part, handlers)
    .write(xml)
    .close()
}

export function strictParser(
  parser: SaxesParser<object>,
  part: string,
  handlers: XmlHandlers,
): SaxesParser<object> {
  const { open, text, close } = handlers
  if (open) parser.on('opentag', (tag) => open(localName(tag.name), tag.attributes as Record<string, string>))
  if (close) parser.on('closetag', (tag) => close(localName(tag.name)))
  if (text) {
    parser.on('text', text)
    parser.on('cdata', text)
  }
  parser.on('doctype', () => {
    throw new UnreadableFile('file-unsafe', { part })
  })
  parser.on('error', (error) => {
    // Some programs write raw control characters into cells; everything else is a damaged file.
    if (!/disallowed character/i.test(error.message)) throw new UnreadableFile('file-damaged', { part })
  })
  return parser
}

export function localName(name: string): string {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}

/** Chunks may end in the middle of a character. */
export function decoderFor() {
  let decoder: TextDecoder | undefined
  return (chunk: Buffer): string => {
    decoder ??= new TextDecoder(chunk[0] === 0xff && chunk[1] === 0xfe ? 'utf-16le' : 'utf-8')
    return decoder.decode(chunk, { stream: true })
  }
}
