/** How deep brackets, unary operators and blocks may be nested. Source: limit `nestingDepth` of the engine. */
export const deepestNesting = 512;

/**
 * Longest template that the engine takes, in UTF-16 code units. Source: limit
 * `sourceCodeUnits` of the engine.
 */
export const longestTemplate = 4 * 1024 * 1024;
