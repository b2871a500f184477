import { openDatabase } from '@/lib/server/database/open'
import { storesOn } from './stores'

/** For tests: another process on the same store. It is told which calls to make, and tells what came of each. */

type Call = {
  readonly id: number
  readonly store: 'shares' | 'live'
  readonly method: string
  readonly values: readonly unknown[]
}

const send = (message: unknown): void => {
  process.send?.(message)
}

const { shares, live } = storesOn(await openDatabase(process.argv[2] ?? ''))
const all = { shares, live } as unknown as Record<string, Record<string, (...values: readonly unknown[]) => unknown>>

process.on('message', ({ id, store, method, values }: Call) => {
  void (async () => {
    try {
      send({ id, value: await all[store]?.[method]?.(...values) })
    } catch (error) {
      send({ id, error: String(error) })
    }
  })()
})
process.on('disconnect', () => process.exit())
send('ready')
