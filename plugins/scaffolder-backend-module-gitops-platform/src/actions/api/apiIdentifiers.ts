/** The name of an API as languages write it: `gift-api` is `GiftApi` and `gift_api`. */
export function apiIdentifiers(name: string) {
  const words = name.split(/[^A-Za-z0-9]+/).filter(word => word !== '');
  const pascal = words
    .map(word => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
  return {
    camel: pascal.charAt(0).toLowerCase() + pascal.slice(1),
    pascal,
    // Initialisms have one case (Go, "Code Review Comments").
    go: pascal.replace(/Api(?![a-z])/g, 'API'),
    snake: words.join('_').toLowerCase(),
    upper: words.join('_').toUpperCase(),
  };
}
