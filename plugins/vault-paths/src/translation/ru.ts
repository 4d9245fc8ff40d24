/** Russian messages of the Vault card and tab. */
const messages = {
  'card.title': 'Vault',
  'card.all': 'Все переменные и политики',
  'card.variables': 'Переменных: {{number}}',
  'card.warnings': 'Предупреждений: {{number}}',
  'content.title': 'Пути Vault',
  'content.description':
    'Где объявлены и хранятся секреты {{service}}. Показаны только имена и пути, значения не читаются.',
  'content.filter': 'Окружение',
  'content.allEnvironments': 'Все окружения',
  'content.disabled': 'Выключены на платформе: {{environments}}',
  'notice.noEnvironments.title': 'На платформе нет включённых окружений',
  'notice.noEnvironments.hint':
    'Включите окружение в разделе environments файла {{file}}.',
  'notice.noVault.title': 'Платформа не использует Vault',
  'notice.noVault.hint':
    'vaultAuth выключен в {{file}}; пути ниже начнут действовать, когда он будет включён.',
  'notice.noLink.title':
    'Платформа не публикует интерфейс Vault, поэтому ссылок нет',
  'notice.noLink.hint':
    'Опубликуйте Vault в service-groups.yaml или задайте gitopsPlatform.platforms.{{platform}}.links.vault в app-config.yaml. Команды работают и без этого.',
  'notice.hidden.title': 'Вам не разрешено видеть, какие переменные объявлены',
  'notice.hidden.hint':
    'Нужно разрешение {{permission}}; обычно оно есть у владельцев компонента. Пути, политики и команды следуют из платформы.',
  'notice.unknown.title': 'Переменные неизвестны',
  'notice.unknown.hint':
    'Они объявлены в репозитории сервиса, а прочитать его не удалось. Пути, политики и команды следуют из платформы и верны.',
  'overview.title': 'Переменные по окружениям',
  'overview.variable': 'Переменная',
  'overview.absent': 'не объявлена',
  'overview.warning': 'есть предупреждение',
  'live.version': 'версия {{version}}, {{date}}',
  'live.inVault': 'В Vault',
  'live.otherKeys': 'Ключи, для которых не объявлена переменная: {{keys}}',
  'live.status.filled': 'Заполнен',
  'live.status.incomplete': 'Ключей: {{present}} из {{all}}',
  'live.status.placeholder': 'Ещё не заполнен',
  'live.status.missing': 'Нет в Vault',
  'live.status.deleted': 'Удалён',
  'live.status.forbidden': 'Скрыт от портала',
  'live.status.foreign': 'Секрет другого сервиса',
  'live.sync.synced': 'В кластере',
  'live.sync.failed': 'Не синхронизирован в кластер',
  'live.sync.pending': 'Ждёт синхронизации',
  'live.sync.absent': 'В кластер не копируется',
  'live.sync.since': 'с {{date}}',
  'live.key.present': 'есть',
  'live.key.absent': 'нет',
  'live.key.unknown': 'неизвестно',
  'live.unconfigured.title': 'Содержимое Vault неизвестно',
  'environment.namespace': 'Пространство имён',
  'environment.mount': 'Точка монтирования',
  'environment.namespacePolicy': 'Политика пространства имён',
  'environment.pattern': 'Разрешает читать',
  'environment.role': 'Роль',
  'environment.audience': 'audience {{audience}}',
  'environment.servicePolicy': 'Политика сервиса',
  'environment.serviceRole': 'Роль сервиса',
  'environment.table': 'Пути и переменные окружения {{environment}}',
  'environment.variable': 'Переменная',
  'environment.declaredIn': 'Где объявлена',
  'environment.ownPath': 'Путь этого сервиса',
  'environment.writtenAs': 'записан как {{path}}',
  'environment.command': 'команда для {{path}}',
  'environment.nothingRead': 'Отсюда не читается ни одна переменная.',
  'environment.notDeclared':
    'Файла {{file}} нет, поэтому отдельно для {{environment}} ничего не объявлено.',
  'finding.outside-policy.title': 'Политика не разрешает этот путь',
  'finding.outside-policy.message':
    '{{policy}} разрешает только {{pattern}}, поэтому в {{environment}} Vault откажет.',
  'finding.outside-policy.hint':
    'Перенесите секрет в {{ownPath}} и укажите этот путь в {{file}} либо попросите у команды платформы политику.',
  'finding.other-environment.title': 'Это путь окружения {{owner}}',
  'finding.other-environment.message':
    '{{policy}} разрешает только {{pattern}}, поэтому в {{environment}} Vault откажет.',
  'finding.other-environment.hint':
    'Укажите /{{ownPath}} в {{file}}: пути у окружений разные, и в default.yaml им не место.',
  'finding.relative-outside-policy.title':
    'Относительный путь выходит за пределы политики',
  'finding.relative-outside-policy.message':
    'Чарт {{version}} добавляет {namespace}/{appName}/{environment}/ перед путём без начальной косой черты. {{policy}} разрешает только {{pattern}}, поэтому Vault откажет.',
  'finding.relative-outside-policy.hint':
    'Запишите путь с косой чертой в начале в {{file}}: /{{ownPath}}',
  'finding.relative.title': 'Относительный путь',
  'finding.relative.message':
    'Чарт {{version}} добавляет {namespace}/{appName}/{environment}/ перед путём без начальной косой черты. Получившийся путь политика разрешает.',
  'finding.relative.hint':
    'Запишите путь с косой чертой в начале, чтобы следующая версия чарта читала тот же путь.',
  'finding.clobbered.title': 'Несколько путей пишут один Secret',
  'finding.clobbered.message':
    'Чарт {{version}} пишет все пути в один Kubernetes Secret {{secret}}; остаётся последний, переменных из остальных не будет.',
  'finding.clobbered.hint':
    'Храните все переменные окружения {{environment}} по одному пути.',
  'finding.unknownVersion': '(версия не указана)',
};

export default messages;
