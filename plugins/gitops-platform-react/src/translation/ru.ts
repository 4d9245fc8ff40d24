/** Russian messages of the shared components. */
const messages = {
  loading: 'Загружаем данные платформы…',
  retry: 'Повторить',
  'error.title': 'Не удалось получить данные платформы',
  platform: 'Платформа',
  'problem.awaited.title': 'Пока не на платформе',
  'problem.awaited.message':
    'Merge request, который регистрирует этот сервис, открыт. После слияния здесь появится, где сервис работает.',
  'problem.awaited.link': 'Открыть merge request',
  'problem.no-platform.title': 'Компонент не относится ни к одной платформе',
  'problem.no-platform.hint':
    'Укажите платформу в аннотации gitops-platform.io/platform или зарегистрируйте репозиторий компонента на платформе.',
  'problem.unknown-platform.title': 'Платформа компонента не настроена',
  'problem.unknown-platform.hint':
    'Исправьте аннотацию gitops-platform.io/platform или добавьте платформу в gitopsPlatform.platforms в app-config.yaml.',
  'problem.platform-unreadable.title':
    'Не удаётся прочитать репозиторий платформы',
  'problem.platform-unreadable.hint':
    'Проверьте адрес репозитория, токен в integrations.gitlab и файлы платформы, затем повторите.',
  'problem.service-not-registered.title':
    'Сервис не зарегистрирован на платформе',
  'problem.service-not-registered.hint':
    'Добавьте сервис в core.yaml платформы (шаблон регистрации сервиса делает это сам) или исправьте аннотацию gitops-platform.io/service.',
  'problem.repository-mismatch.title':
    'На платформе для этого сервиса указан другой репозиторий',
  'problem.repository-mismatch.hint':
    'Исправьте аннотации gitops-platform.io/platform и gitops-platform.io/service или repoURL сервиса в core.yaml.',
  'problem.untrusted-location.title':
    'Компонент описан в месте, которому портал не доверяет',
  'problem.untrusted-location.hint':
    'Опишите компонент в репозитории сервиса или в основной ветке репозитория платформы. Если тем, кто пишет в это место, можно доверять любой сервис, добавьте его адрес в gitopsPlatform.entities.trustedLocations в app-config.yaml.',
  'source.platform-repository': 'Не удалось прочитать репозиторий платформы',
  'source.service-repository': 'Не удалось прочитать репозиторий сервиса',
  'staleSource.platform-repository':
    'Репозиторий платформы сейчас не читается; данные от {{date}}',
  'staleSource.service-repository':
    'Репозиторий сервиса сейчас не читается; данные от {{date}}',
  'reading.stale': '{{source}} не отвечает; данные от {{date}}',
  'reading.unavailable': '{{source}} не отвечает',
  'reading.forbidden': '{{source}} отказывает порталу',
  'reading.notConfigured': 'У портала нет доступа к {{source}}',
  'reading.since': '{{message}} (с {{date}})',
  'reading.because.late': 'Ответа ещё нет, хотя время вышло',
  'reading.because.unreachable': 'Нет связи с сервером: {{message}}',
  'reading.because.timeout': 'Сервер не ответил вовремя: {{message}}',
  'reading.because.overloaded': 'Сервер перегружен: {{message}}',
  'reading.because.failing': 'Сервер сообщает о своей ошибке: {{message}}',
  'reading.because.refused': 'Учётные данные портала не подошли: {{message}}',
  'reading.because.malformed':
    'Ответ не похож на ответ этого сервера: {{message}}',
  'reading.because.unsupported':
    'На сервере нет того, что нужно порталу: {{message}}',
  'reading.advice.late':
    'Запрос ещё выполняется: посмотрите снова через минуту.',
  'reading.advice.unreachable':
    'Проверьте адрес сервера, сертификат и доступ к нему от портала.',
  'reading.advice.timeout':
    'Проверьте, не перегружен ли сервер; портал спросит снова.',
  'reading.advice.overloaded':
    'Портал спросит снова; если это повторяется, увеличьте лимит запросов.',
  'reading.advice.failing': 'Посмотрите журналы сервера; портал спросит снова.',
  'reading.advice.refused': 'Проверьте токен портала и его права.',
  'reading.advice.malformed':
    'Проверьте адрес в настройках: возможно, отвечает прокси или другая программа.',
  'reading.advice.unsupported':
    'Проверьте настройки платформы и сервер: для Vault нужен KV версии 2 (Vault 1.10 или новее) и верный vault.mount, для кластера — Vault Secrets Operator.',
  'live.forbidden.title': 'Вам не разрешено видеть текущее состояние',
  'live.forbidden.hint':
    'Нужно разрешение {{permission}}; обычно оно есть у владельцев компонента. То, что есть в git, показано и без него.',
  'live.failed.title': 'Не удалось получить текущее состояние',
  'live.old.title': 'Портал не отвечает; данные от {{date}}',
  'copy.label': 'Скопировать: {{label}}',
  'copy.copied': 'Скопировано',
  'copy.failed':
    'Браузер не разрешил копирование. Текст выделен: скопируйте его с клавиатуры.',
  'copy.command': 'команда',
  'link.newTab': 'откроется в новой вкладке',
};

export default messages;
