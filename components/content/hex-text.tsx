import { formatBytes } from '@/components/ui/format'
import { fromBase64 } from '@/lib/protocol/bytes'
import { hexDump } from './hex-dump'

/** Bytes of a hex dump. */
const LIMIT = 64_000

const NOTHING = new Uint8Array(0)

/** Bytes that are no text, given in base64, as a hex dump. */
export const HexText = ({ base64, label }: { readonly base64: string; readonly label: string }) => {
  const bytes = fromBase64(base64) ?? NOTHING
  return (
    <pre aria-label={label} className="font-wire overflow-x-auto text-[11px] leading-[17px]">
      {hexDump(bytes, LIMIT)}
      {bytes.length > LIMIT && `\n… ${formatBytes(bytes.length - LIMIT)} more: copy it to see them`}
    </pre>
  )
}
