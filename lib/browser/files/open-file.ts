import { MOST_BYTES, tooLarge } from '@/lib/files/import/import-problems'
import { isRecordingText } from '@/lib/files/import/is-recording'
import type { Imported } from '@/lib/files/import/imported'
import { ProblemError } from '@/lib/protocol/problem'
import type { RecordingEvent } from '@/lib/recording/events'
import { readInWorker, type ReadElsewhere } from './import-port'
import { readSliced } from './read-sliced'

type Named = Blob & { readonly name: string }

/** Bytes that are looked at to tell what a file is. */
const HEAD = 1 << 16

const newId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')

/**
 * Reads a file of any kind that carries a session: our own format slice by slice here, all others in a worker.
 * @throws ProblemError when there is nothing in it for us; an AbortError at `signal`.
 */
export const openFile = async (
  file: Named,
  signal: AbortSignal,
  readElsewhere: ReadElsewhere = readInWorker,
): Promise<Imported> => {
  if (file.size > MOST_BYTES) throw new ProblemError(tooLarge(file.size))
  if (!isRecordingText(await file.slice(0, HEAD).text()))
    return readElsewhere({ file, name: file.name, id: newId() }, signal)
  const events: RecordingEvent[] = []
  const { header, problem } = await readSliced(file, {
    signal,
    onBatch: (batch) => {
      for (const event of batch.events) events.push(event)
    },
  })
  return { kind: 'recording', header, events, ...(problem && { problem }), notes: [] }
}
