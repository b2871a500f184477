import { generateKeyPairSync, sign } from 'node:crypto'

/** For tests: a certificate that nobody vouches for, as DER by hand (X.690), so that no key lies in the repository. */

const der = (tag: number, ...parts: Buffer[]): Buffer => {
  const body = Buffer.concat(parts)
  const length = body.length < 0x80 ? [body.length] : [0x82, body.length >> 8, body.length & 0xff]
  return Buffer.concat([Buffer.from([tag, ...length]), body])
}
const sequence = (...parts: Buffer[]): Buffer => der(0x30, ...parts)
const oid = (hex: string): Buffer => der(0x06, Buffer.from(hex, 'hex'))
const utcTime = (text: string): Buffer => der(0x17, Buffer.from(text))

const ECDSA_SHA256 = sequence(oid('2a8648ce3d040302'))
const COMMON_NAME = '550403'

/** Key and certificate in PEM (RFC 5280 §4.1), valid from 2020 for `name`; `until` as UTCTime: YYMMDDhhmmssZ. */
export const selfSigned = (name: string, until = '491231235959Z'): { key: string; cert: string } => {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const issuer = sequence(der(0x31, sequence(oid(COMMON_NAME), der(0x0c, Buffer.from(name)))))
  const content = sequence(
    der(0x02, Buffer.from([1])),
    ECDSA_SHA256,
    issuer,
    sequence(utcTime('200101000000Z'), utcTime(until)),
    issuer,
    publicKey.export({ format: 'der', type: 'spki' }),
  )
  const signature = sign('sha256', content, privateKey)
  const certificate = sequence(content, ECDSA_SHA256, der(0x03, Buffer.from([0]), signature))
  const lines = certificate.toString('base64').replace(/.{64}/g, '$&\n')
  return {
    key: privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
  }
}
