import { LiveSection } from '@/components/live/live-section'
import { SharePane } from '@/components/share/share-pane'
import type { ShareContext } from '@/components/share/share-pane'

type Props = {
  /** What the person looks at meanwhile. */
  readonly at: ShareContext
  readonly onShow: (rowKey: string) => void
  readonly onClose: () => void
}

/** What is about to be shared, once or as it goes on. */
export const Sharing = (props: Props) => <SharePane {...props} live={<LiveSection />} />
