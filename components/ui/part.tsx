import { createElement, Suspense, use } from 'react'
import type { ComponentType } from 'react'
import { PartBoundary, PartMissing } from './part-boundary'
import { spareTime } from './spare-time'

/** Parts whose code was not asked for yet. */
const unasked = new Set<() => Promise<unknown>>()

/**
 * A component whose code is not part of the page's first load. Once its code is here (`bringParts`) it draws at once,
 * as any other; before, it says that it comes, and after a failure how to get it.
 */
export const part = <Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> => {
  let here: ComponentType<Props> | undefined
  let coming: Promise<ComponentType<Props>> | undefined
  const bring = (): Promise<ComponentType<Props>> => {
    unasked.delete(bring)
    coming ??= load().then(
      (loaded) => (here = loaded),
      (cause: unknown) => {
        throw new PartMissing(cause)
      },
    )
    return coming
  }
  const again = (): void => {
    coming = undefined
  }
  unasked.add(bring)
  // Its code being here, nothing may suspend: what opens it may want to focus something in it.
  const Brought = (props: Props) => createElement(here ?? use(bring()), props)
  return function Part(props: Props) {
    return (
      <PartBoundary onRetry={again}>
        <Suspense fallback={<Coming />}>
          <Brought {...props} />
        </Suspense>
      </PartBoundary>
    )
  }
}

const Coming = () => (
  <p role="status" className="text-faint p-3 text-sm">
    Loading …
  </p>
)

/** Loads the code of all parts, one after the other, each when it is its `turn`. */
export const bringParts = async (turn: () => Promise<void> = spareTime): Promise<void> => {
  for (;;) {
    await turn()
    // A part that came may have parts of its own.
    const [bring] = unasked
    if (!bring) return
    // What fails now is said where it is wanted.
    await bring().catch(() => undefined)
  }
}
