import { Flex, Text } from '@backstage/ui';

/**
 * A choice with what distinguishes it from the others, below each other. They
 * are blocks, so that screen readers do not read them as one word.
 */
export function ChoiceText(props: { title: string; detail?: string }) {
  return (
    <Flex direction="column" gap="0.5">
      <Text as="div">{props.title}</Text>
      {props.detail && (
        <Text as="div" variant="body-small" color="secondary">
          {props.detail}
        </Text>
      )}
    </Flex>
  );
}
