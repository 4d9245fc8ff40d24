/** Russian messages of the Hubble card and tab. */
const messages = {
  'card.title': 'Трафик',
  'card.all': 'Все представления, команды и панели',
  'content.title': 'Трафик',
  'content.description':
    'Сетевые потоки {{service}} в Hubble и его панели в Grafana.',
  'content.environments': 'Окружения',
  'content.namespace':
    'Пространство имён {{namespace}}, поды с меткой {{label}}',
  'notice.noEnvironments.title': 'В платформе нет включённых окружений',
  'notice.noEnvironments.hint':
    'Включите окружение в разделе environments файла {{file}}.',
  'notice.noHubble.title': 'Платформа не публикует интерфейс Hubble',
  'notice.noHubble.hint':
    'Опубликуйте Hubble в service-groups.yaml или задайте gitopsPlatform.platforms.{{platform}}.links.hubble в app-config.yaml. Команды работают при наличии доступа к кластеру.',
  'notice.assumedName.title': 'Имя приложения предположительное',
  'notice.assumedName.hint':
    'Репозиторий сервиса прочитать не удалось. Ссылки ищут поды с меткой app={{appName}}; если appName другой, потоков не будет.',
  'flows.title': 'Hubble',
  'flows.table': 'Представления Hubble для {{environment}}',
  'flows.view': 'Представление',
  'flows.command': 'Команда',
  'flows.commandLabel': 'команда «{{view}}» для {{environment}}',
  'view.all.title': 'Все потоки',
  'view.all.description': 'К сервису и от него',
  'view.dropped.title': 'Отброшенные',
  'view.dropped.description': 'Запрещены сетевой политикой или потеряны',
  'view.errors.title': 'Ошибки',
  'view.errors.description': 'Потоки, на которых Cilium дал сбой',
  'view.http-5xx.title': 'HTTP 5xx',
  'view.http-5xx.description': 'Ответы с ошибкой сервера',
  'view.dns.title': 'DNS',
  'view.dns.description':
    'В интерфейсе — всего пространства имён, в команде — этого сервиса',
  'view.to.title': 'К сервису',
  'view.to.description': 'Кто его вызывает',
  'view.from.title': 'От сервиса',
  'view.from.description': 'Кого вызывает он',
  'view.service-map.title': 'Карта сервисов',
  'view.service-map.description': 'Всё пространство имён и связи в нём',
  'grafana.title': 'Grafana',
  'grafana.none':
    'Панели не настроены. Перечислите их в gitopsPlatform.platforms.{{platform}}.links.grafana.dashboards в app-config.yaml.',
  'grafana.noGrafana': 'Платформа не публикует Grafana.',
  'grafana.noVariables': 'без переменных',
};

export default messages;
