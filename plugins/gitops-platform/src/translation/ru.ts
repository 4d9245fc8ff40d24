/** Russian messages of the form fields. */
const messages = {
  'field.required': 'обязательно',
  'field.loading': 'Загружаем варианты…',
  'field.noPlatform.title': 'Сначала выберите платформу',
  'field.noPlatform.hint': 'Варианты здесь зависят от платформы.',
  'platform.label': 'Платформа',
  'platform.placeholder': 'Выберите платформу',
  'platform.empty.title': 'Ни одна платформа не настроена',
  'platform.empty.hint':
    'Администратор добавляет платформы в gitopsPlatform.platforms в app-config.yaml.',
  'platform.unknown':
    'Платформы «{{platform}}» нет. Выберите платформу из списка.',
  'platform.unreadable':
    'Платформу «{{platform}}» сейчас не удаётся прочитать: {{message}}',
  'name.label': 'Имя сервиса',
  'name.problem.empty': 'Введите имя сервиса.',
  'name.problem.not-rfc1123':
    'Допустимы только строчные латинские буквы, цифры и дефис; первой должна быть буква, последней — буква или цифра.',
  'name.problem.too-long':
    'Имя слишком длинное: имена, которые из него образуются, превысят 63 символа.',
  'name.problem.taken':
    'Такой сервис или его приложение Argo CD в платформе уже есть; выберите другое имя.',
  'environments.label': 'Окружения',
  'environments.autoSync': 'развёртывается автоматически',
  'environments.manualSync': 'развёртывается вручную',
  'environments.noDomain': 'без домена',
  'environments.atLeastOne': 'Выберите хотя бы одно окружение.',
  'environments.notOffered':
    'В платформе нет включённого окружения «{{environment}}».',
  'environments.empty.title': 'В платформе нет включённых окружений',
  'environments.empty.hint':
    'Включите окружение в base.yaml репозитория платформы.',
  'wave.label': 'Волна синхронизации',
  'wave.option': 'Волна {{value}} · {{title}}',
  'wave.title.0': 'Бэкенд',
  'wave.title.1': 'Шлюз',
  'wave.title.2': 'Фронтенд',
  'wave.other': 'Волна {{value}}',
  'wave.services': 'Здесь {{services}}',
  'wave.more': 'Здесь {{services}} и ещё {{others}}',
  'wave.noServices': 'Пока без сервисов',
  'wave.notOffered': 'В платформе нет волны синхронизации «{{wave}}».',
  'domains.label': 'Домены',
  'domains.main': 'основной домен',
  'domains.mirror': 'зеркало',
  'domains.noEnvironment.title': 'Сначала выберите окружения',
  'domains.noEnvironment.hint': 'Здесь домены выбранных окружений.',
  'domains.empty': 'У этого окружения нет домена.',
  'domains.notOffered':
    'Ни в одном из выбранных окружений нет домена «{{domain}}».',
};

export default messages;
