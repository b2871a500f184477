import { useSettings } from '@/lib/browser/use-settings'
import { CLIENT_PROFILES, findProfile, matchingProfile, OWN_PROFILES } from '@/lib/protocol/client-profiles'
import { Select } from '@/components/ui/select'

const CUSTOM = 'custom'

const OPTIONS = [
  ...OWN_PROFILES.map(({ id, name }) => ({ value: id, label: name })),
  ...CLIENT_PROFILES.map(({ id, name, asOf }) => ({
    value: id,
    label: `${name} · as of ${asOf.slice(0, 7)}`,
    group: 'As a known client would',
  })),
]

/** Host and file: enough to tell two sources apart. */
const shortUrl = (url: string): string => {
  const { hostname, pathname } = new URL(url)
  return `${hostname}/…/${pathname.split('/').at(-1) ?? ''}`
}

const Source = ({ url }: { readonly url: string }) => (
  <a href={url} target="_blank" rel="noopener noreferrer" className="text-out underline">
    {shortUrl(url)}
  </a>
)

/** All switches at once: as a known client would set them, by what a public page says of it. */
export const ProfileSelect = () => {
  const [{ advertised, profile }, change] = useSettings()
  const matching = matchingProfile(advertised, profile)
  const known = CLIENT_PROFILES.find(({ id }) => id === matching?.id)
  return (
    <div className="flex flex-col gap-1">
      <Select
        label="Advertise as"
        value={matching?.id ?? CUSTOM}
        options={matching ? OPTIONS : [{ value: CUSTOM, label: 'Custom' }, ...OPTIONS]}
        onChange={(id) => {
          const chosen = findProfile(id)
          if (chosen) change({ advertised: chosen.advertised, profile: id })
        }}
      />
      {known && (
        <p className="text-faint text-xs">
          Only what is stated by <Source url={known.source} />
          {known.alsoSource !== undefined && (
            <>
              {' '}
              and <Source url={known.alsoSource} />
            </>
          )}
          , as of {known.asOf}.
        </p>
      )}
    </div>
  )
}
