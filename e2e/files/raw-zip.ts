import { crc32, deflateRawSync } from 'node:zlib'

export interface RawPart {
  name: string
  data: string | Buffer
  /** Lies and damage. */
  declaredSize?: number
  crc?: number
  encrypted?: boolean
  breakBytes?: boolean
}

/** A zip written by hand, so that it can also be written wrong. */
export function rawZip(parts: RawPart[]): Buffer {
  const bodies: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const part of parts) {
    const data = Buffer.from(part.data)
    const packed = deflateRawSync(data)
    if (part.breakBytes) packed.fill(0xaa, Math.floor(packed.length / 2), Math.floor(packed.length / 2) + 8)
    const name = Buffer.from(part.name)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(part.encrypted ? 1 : 0, 2)
    common.writeUInt16LE(8, 4)
    common.writeUInt32LE(part.crc ?? crc32(data), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(part.declaredSize ?? data.length, 18)
    common.writeUInt16LE(name.length, 22)
    bodies.push(Buffer.from('504b0304', 'hex'), common, name, packed)
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    central.push(Buffer.from('504b01021400', 'hex'), common, tail, name)
    offset += 4 + common.length + name.length + packed.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.write('504b0506', 'hex')
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...bodies, directory, end])
}
