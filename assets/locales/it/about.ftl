about-open = Informazioni sulla pagina

about-menu = Un menu di punti di contatto
about-menu-1 = Il cliente sceglie da un menu di punti di contatto collegati fra loro, prima, durante e dopo la vendita: l’azienda offre, il cliente sceglie. Punto di contatto dice più del touch point del marketing. Anche l’uso del prodotto lo è, perfino dove non lascia dati, come una scatoletta di chili.
about-menu-2 = La customer journey appartiene al cliente: passa da molti dispositivi e canali, segue il suo ritmo e non finisce con l’acquisto. E i clienti adottano la tecnologia più facilmente, e a minor costo, delle imprese.

about-pyramid = Una piramide di aspettative
about-pyramid-1 = Le aspettative salgono dal razionale all’emotivo: prima i bisogni soddisfatti, poi la semplicità, poi il piacere. Un livello non rende nulla finché quello sotto non è soddisfatto: i piccoli momenti “wow” valgono la spesa solo se i bisogni sono già coperti.
about-pyramid-2 = Che cosa sia semplice e piacevole non sta a noi indovinarlo: bisogna chiederlo ai clienti. Un’aspettativa mai verificata con loro è segnalata.

about-memory = Le esperienze sbiadiscono
about-memory-1 = L’esperienza di un cliente è la somma di tutte le esperienze lungo la relazione. Belle e brutte sbiadiscono nel tempo e le più recenti prendono il posto delle più vecchie. Una transazione è un engagement fra tanti, e ogni engagement lascia un’esperienza.
about-memory-2 = La costanza paga, mentre rimediare con il servizio costa caro; e chi supera sempre le aspettative le alza.

about-stance = Dalle transazioni all’engagement
about-stance-1 = Il CRM registra transazioni guardando dall’interno; il CEM parte da ciò che serve al cliente e ne guadagna la fedeltà invece di recintarlo. La tecnologia è il fondamento, ma non basta: accanto ci sono persone, processi e cultura.
about-stance-2 = Le imprese servono meglio sé stesse quando servono al meglio i propri clienti.

about-value-chain = Dall’esperienza ai risultati
about-value-chain-1 = Aspettative soddisfatte con costanza portano a soddisfazione, riacquisto, un migliore atteggiamento verso la marca, una fedeltà che nessuno sconto ha comprato e infine a risultati misurabili.
about-value-chain-2 = Un anello resta una convinzione finché non poggia su un dato del cliente, con unità, base ed evidenze.

about-trends = L’oro sta nelle tendenze
about-trends-1 = Un dato isolato è un caso, due simili fanno uno schema, tre una tendenza. Una fonte conta una volta sola, qualunque cosa dica; le contraddizioni si elencano e non si compensano. Le evidenze sbiadiscono: una tendenza può tornare indietro.
about-trends-2 = Senza engagement non ci sono clienti. Un’affermazione diventa una storia da raccontare quando i dati la reggono.

about-ledger = Ogni dato conta
about-ledger-1 = Conviene annotare ciò che si è visto o sentito anche quando resta isolato, e anche quando sembra estraneo alla customer experience.
about-ledger-2 = Dati e privacy fanno parte della conversazione: come fonte basta un ruolo; un nome o una citazione testuale richiedono il consenso.

about-timeline = Le affermazioni salgono e scendono
about-timeline-1 = Ogni dato solleva la sua affermazione il giorno in cui arriva; dove le evidenze sbiadiscono, l’affermazione scende, se non ne arrivano di nuovi. Spostando il giorno si vede che cosa si sarebbe potuto dire allora.

about-dots = Unire i puntini
about-dots-1 = I dati dicono di più quando sono collegati fra loro e a ciò che affermano insieme. Si può scendere nelle esperienze e nei processi fin dove arrivano i dati, e da lì costruire il racconto.

about-latency = Il tempo reale è una distanza
about-latency-1 = Un’impresa in tempo reale accorcia la strada dall’evento all’insight, alla decisione, all’azione. Analisi ed esecuzione in tempo reale sono due capacità distinte: sapere subito serve a poco se si agisce tardi.

about-actions = Azioni
about-actions-1 = Una strategia complessiva si realizza con un piano tattico ben pensato. Un’azione colma un gap, risponde a un segnale o ripara un passo; ha un responsabile, una data e un risultato per entrambe le parti.
about-quick-wins = Quick win
about-quick-wins-1 = Lo sforzo verso destra, l’impatto verso l’alto, come li valuta la sala. Ciò che sta in alto a sinistra rende prima.
about-roadmap = Roadmap
about-roadmap-1 = Le azioni per trimestre. Un’azione comincia quando è concluso ciò che la precede; la catena che decide la fine è evidenziata.
about-forecast = Previsione
about-forecast-1 = Si scelgono le azioni e si vede come cambierebbero punteggi, raggiungimento e uscite dai percorsi. È una previsione basata sui cambiamenti attesi, non una promessa.
about-value = Valore
about-value-1 = Quanto valgono i clienti che restano: abbandono, retention e customer lifetime value, con un caso minimo, base e massimo.
about-value-2 = Come il raggiungimento muove la retention è un dato che il cliente firma. È stampato nel report; nulla è dato per scontato.

about-paths = Percorsi reali
about-paths-1 = Ogni cliente si costruisce il proprio percorso: su più dispositivi e canali, nel proprio ordine, con i propri tempi. Un registro degli eventi li mostra tutti, e dice quanti sono diversi fra loro.
about-paths-2 = Un percorso è ciò che un caso fa dal primo all’ultimo evento. Il registro resta al cliente; il workshop conserva solo ciò che vi è stato contato.
about-stream = Sulla mappa
about-stream-1 = Il percorso disegnato dall’organizzazione e, sopra, i clienti che lo hanno davvero compiuto. Più una via è larga, più clienti l’hanno presa.
about-drawn = Disegno e realtà
about-drawn-1 = Un percorso disegnato è un solo punto di vista, preso come modello per tutti. Quanta parte di ciò che i clienti fanno sa riprodurre, e quanto è lontano il resto?
about-drawn-2 = Le tre P misurate: prescrittivo dove il passo successivo è indicato, predittivo dove una cosa porta in modo affidabile all’altra, proattivo dove ci facciamo vivi prima che debba farlo il cliente.
about-repair = Simula e ripara
about-repair-1 = Dove arrivano i clienti discende esattamente dalle quote che prendono ogni via. Memoria, abbandono per insoddisfazione e attese si simulano, cliente per cliente, a partire da un solo seme.
about-repair-2 = Una riparazione cambia una cosa sola. Accanto a ogni cifra resta quella di prima.
