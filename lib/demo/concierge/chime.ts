const RATE = 8000
const SECONDS = 0.8

/** The bell at the reception desk: two fading tones, 8-bit mono PCM in a WAV (RIFF) file. */
export const chimeWav = (): Uint8Array => {
  const samples = Math.round(RATE * SECONDS)
  const bytes = new Uint8Array(44 + samples)
  const view = new DataView(bytes.buffer)
  const text = (at: number, value: string): void => {
    bytes.set(new TextEncoder().encode(value), at)
  }
  text(0, 'RIFF')
  view.setUint32(4, 36 + samples, true)
  text(8, 'WAVEfmt ')
  view.setUint32(16, 16, true)
  view.setUint16(20, 1, true)
  view.setUint16(22, 1, true)
  view.setUint32(24, RATE, true)
  view.setUint32(28, RATE, true)
  view.setUint16(32, 1, true)
  view.setUint16(34, 8, true)
  text(36, 'data')
  view.setUint32(40, samples, true)
  for (let i = 0; i < samples; i++) {
    const t = i / RATE
    const wave = Math.sin(2 * Math.PI * 880 * t) + 0.5 * Math.sin(2 * Math.PI * 1318.5 * t)
    bytes[44 + i] = 128 + Math.round(70 * wave * Math.exp(-5 * t))
  }
  return bytes
}
