import { Component } from 'react'
import type { ReactNode } from 'react'
import { Button } from './button'
import { Notice } from './notice'

/** The code of a part could not be loaded. */
export class PartMissing extends Error {
  constructor(cause: unknown) {
    super('A part of the page could not be loaded.', { cause })
  }
}

type Props = { readonly onRetry: () => void; readonly children: ReactNode }
type State = { readonly error?: Error | undefined }

/** Says what to do about code that did not come; any other error goes on. */
export class PartBoundary extends Component<Props, State> {
  override state: State = {}

  static getDerivedStateFromError(error: Error): State {
    return { error }
  }

  override render() {
    const { error } = this.state
    if (error === undefined) return this.props.children
    if (!(error instanceof PartMissing)) throw error
    return (
      <div className="p-2.5">
        <Notice
          tone="bad"
          title="This part of the page did not come"
          code="PART_NOT_LOADED"
          end={
            <Button
              size="sm"
              onClick={() => {
                this.props.onRetry()
                this.setState({ error: undefined })
              }}
            >
              Try again
            </Button>
          }
        >
          Check that Parley still runs. After an update of Parley, load the page again: a session of yours is kept.
        </Notice>
      </div>
    )
  }
}
