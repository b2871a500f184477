/** Short guides to the cities: enough of them that their list has several pages. */
const GUIDES: Readonly<Record<string, string>> = {
  Amsterdam: 'Rent a bicycle, lose the map, follow the canals home.',
  Bergen: 'It rains. Take the funicular anyway: above the clouds there is a view.',
  Istanbul: 'Cross to the other continent for breakfast.',
  Kyoto: 'Temples before eight, noodles after ten.',
  Ljubljana: 'One river, three bridges, a dragon on each corner.',
  Marrakesh: 'Say no kindly and often; mint tea is always yes.',
  Oslo: 'Swim in the fjord, then sit in the sauna, then again.',
  Tbilisi: 'Sulphur baths, walnut everything, a cable car at dusk.',
}

export type Guide = { readonly uri: string; readonly city: string; readonly text: string }

export const ALL_GUIDES: readonly Guide[] = Object.entries(GUIDES).map(([city, text]) => ({
  uri: `guide://${city.toLowerCase()}`,
  city,
  text: `# ${city}\n\n${text}\n`,
}))

export const isGuide = (uri: string): boolean => ALL_GUIDES.some((guide) => guide.uri === uri)
