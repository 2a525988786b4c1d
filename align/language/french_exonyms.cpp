#include "align/language/exonyms.hpp"

namespace enregard {

namespace {

// French=English, from general knowledge; forms of one language are parted by a slash. Countries
// are not here: their names come from ICU.
constexpr std::string_view lines[] = {
    // continents, seas, mountains
    "Europe=Europe; Asie=Asia; Afrique=Africa; Amérique=America; Amériques=Americas",
    "Océanie=Oceania; Antarctique=Antarctic/Antarctica; Arctique=Arctic; Eurasie=Eurasia",
    "Atlantique=Atlantic; Pacifique=Pacific; Méditerranée=Mediterranean; Baltique=Baltic",
    "Adriatique=Adriatic; Égée=Aegean; Caspienne=Caspian; Caraïbes=Caribbean; "
    "Antilles=Antilles/West "
    "Indies; Bosphore=Bosphorus/Bosporus; Dardanelles=Dardanelles",
    "Alpes=Alps; Pyrénées=Pyrenees; Andes=Andes; Carpates/Carpathes=Carpathians/Carpathian",
    "Caucase=Caucasus; Oural=Ural/Urals; Apennins=Apennines; Balkans=Balkans; Vosges=Vosges",
    "Transcaucasie=Transcaucasia; Ciscaucasie=Ciscaucasia; Moyen-Orient=Middle East",
    "Proche-Orient=Near East; Extrême-Orient=Far East; Maghreb=Maghreb; Sahel=Sahel; Sahara=Sahara",
    "Levant=Levant; Scandinavie=Scandinavia",
    "Balkans occidentaux=Western Balkans; Amérique latine=Latin America; Indochine=Indochina",
    // rivers and lakes
    "Danube=Danube; Rhin=Rhine; Tamise=Thames; Nil=Nile; Tage=Tagus; Èbre=Ebro; Tibre=Tiber",
    "Escaut=Scheldt; Meuse=Meuse/Maas; Moselle=Moselle; Vistule=Vistula; Niémen=Neman/Niemen",
    "Dniepr=Dnieper/Dnipro; Dniestr=Dniester; Euphrate=Euphrates; Gange=Ganges",
    "Jourdain=Jordan; Amazone=Amazon; Fleuve Jaune=Yellow River; Araxe=Araxes/Aras; Koura=Kura",
    "Léman=Geneva/Leman; Tibériade=Tiberias/Galilee; Drave=Drava; Oder=Oder",
    // regions of Europe
    "Angleterre=England; Écosse=Scotland; Pays de Galles=Wales; Irlande du Nord=Northern Ireland",
    "Cornouailles=Cornwall; Grande-Bretagne=Great Britain/Britain/UK/United Kingdom; Ulster=Ulster",
    "Bretagne=Brittany; Normandie=Normandy; Bourgogne=Burgundy; Corse=Corsica; Savoie=Savoy",
    "Picardie=Picardy; Gascogne=Gascony; Lorraine=Lorraine; Alsace=Alsace; "
    "Flandre/Flandres=Flanders",
    "Wallonie=Wallonia; Brabant=Brabant; Frise=Friesland/Frisia; Hollande=Holland",
    "Catalogne=Catalonia; Andalousie=Andalusia; Castille=Castile; Galice=Galicia; Navarre=Navarre",
    "Pays basque=Basque Country; Biscaye=Biscay; Valence=Valencia; Canaries=Canaries/Canary",
    "Baléares=Balearics/Balearic; Majorque=Majorca/Mallorca; Açores=Azores; Madère=Madeira",
    "Lombardie=Lombardy; Piémont=Piedmont; Toscane=Tuscany; Ombrie=Umbria; Sicile=Sicily",
    "Sardaigne=Sardinia; Calabre=Calabria; Pouilles=Apulia/Puglia; Campanie=Campania",
    "Vénétie=Veneto/Venetia; Frioul=Friuli; Ligurie=Liguria; Émilie-Romagne=Emilia-Romagna",
    "Latium=Lazio/Latium; Abruzzes=Abruzzo; Molise=Molise; Basilicate=Basilicata/Lucania; "
    "Trentin=Trentino",
    "Tyrol=Tyrol; Haut-Adige=Alto Adige; Bavière=Bavaria; Saxe=Saxony; Basse-Saxe=Lower Saxony",
    "Souabe=Swabia; Franconie=Franconia; Thuringe=Thuringia; Hesse=Hesse; Rhénanie=Rhineland",
    "Palatinat=Palatinate; Sarre=Saarland/Saar; Bade-Wurtemberg=Baden-Württemberg/Württemberg",
    "Wurtemberg=Württemberg; Poméranie=Pomerania; Prusse=Prussia; Brandebourg=Brandenburg",
    "Westphalie=Westphalia; Silésie=Silesia; Bohême=Bohemia; Moravie=Moravia; Galicie=Galicia",
    "Carinthie=Carinthia; Styrie=Styria; Basse-Autriche=Lower Austria; Haute-Autriche=Upper "
    "Austria",
    "Dalmatie=Dalmatia; Istrie=Istria; Slavonie=Slavonia; Voïvodine=Vojvodina; "
    "Sandjak=Sandžak/Sanjak",
    "Herzégovine=Herzegovina; Transylvanie=Transylvania; Valachie=Wallachia; Bessarabie=Bessarabia",
    "Bucovine=Bukovina; Moldavie=Moldavia/Moldova; Transnistrie=Transnistria; Gagaouzie=Gagauzia",
    "Crimée=Crimea; Donbass=Donbas/Donbass; Sibérie=Siberia; Carélie=Karelia; Laponie=Lapland",
    "Scanie=Scania; Jutland=Jutland; Thrace=Thrace; Thessalie=Thessaly; Épire=Epirus",
    "Macédoine=Macedonia/Macedon; Péloponnèse=Peloponnese; Attique=Attica; Crète=Crete",
    "Macédoine-Orientale-et-Thrace=Eastern Macedonia and Thrace; Rhodes=Rhodes; Corfou=Corfu",
    "Cyclades=Cyclades; Dodécanèse=Dodecanese; Péonie=Paeonia/Paeonians; Ruthénie=Ruthenia",
    // regions of Asia, Africa and America
    "Anatolie=Anatolia; Mésopotamie=Mesopotamia; Cilicie=Cilicia; Cappadoce=Cappadocia",
    "Phénicie=Phoenicia; Judée=Judea; Galilée=Galilee; Cisjordanie=West Bank; Perse=Persia",
    "Abkhazie=Abkhazia; Ossétie=Ossetia; Ossétie du Sud=South Ossetia; Adjarie=Adjara/Ajaria",
    "Daghestan=Dagestan; Tchétchénie=Chechnya; Ingouchie=Ingushetia; Tatarstan=Tatarstan",
    "Haut-Karabakh=Nagorno-Karabakh; Nakhitchevan=Nakhchivan/Nakhichevan; Karabagh=Karabakh",
    "Karakalpakstan/Karakalpakie=Karakalpakstan; Turkestan=Turkestan; Cachemire=Kashmir",
    "Pendjab/Penjab=Punjab; Bengale=Bengal; Tibet=Tibet; Mandchourie=Manchuria; Xinjiang=Xinjiang",
    "Mongolie-Intérieure=Inner Mongolia; Corée=Korea; Ceylan=Ceylon; Java=Java; Bornéo=Borneo",
    "Nubie=Nubia; Abyssinie=Abyssinia; Cyrénaïque=Cyrenaica; Tripolitaine=Tripolitania",
    "Darfour=Darfur; Katanga=Katanga; Zanzibar=Zanzibar; Californie=California; Floride=Florida",
    "Louisiane=Louisiana; Virginie=Virginia; Pennsylvanie=Pennsylvania; Géorgie=Georgia",
    "Caroline du Nord=North Carolina; Caroline du Sud=South Carolina; Nouveau-Mexique=New Mexico",
    "Dakota du Nord=North Dakota; Dakota du Sud=South Dakota; Hawaï=Hawaii/Hawai'i",
    "Colombie-Britannique=British Columbia; Nouvelle-Écosse=Nova Scotia; Terre-Neuve=Newfoundland",
    "Nouveau-Brunswick=New Brunswick; Nouvelle-Angleterre=New England; Québec=Quebec",
    "Nouvelle-Galles du Sud=New South Wales; Tasmanie=Tasmania; Patagonie=Patagonia",
    "Nouvelle-France=New France; Terre de Feu=Tierra del Fuego; Acadie=Acadia",
    // cities of Europe
    "Londres=London; Édimbourg=Edinburgh; Douvres=Dover; Cantorbéry=Canterbury; Dublin=Dublin",
    "Paris=Paris; Lyon=Lyon/Lyons; Marseille=Marseille/Marseilles; Reims=Reims/Rheims",
    "Strasbourg=Strasbourg/Strassburg; Dunkerque=Dunkirk; Bruxelles=Brussels; Anvers=Antwerp",
    "Gand=Ghent/Gaunt; Bruges=Bruges/Brugge; Louvain=Leuven/Louvain; Malines=Mechelen; Ypres=Ypres",
    "Liège=Liège/Liege; Courtrai=Kortrijk; Ostende=Ostend; Luxembourg=Luxembourg/Luxemburg",
    "La Haye=The Hague/Hague; Haye=Hague; Amsterdam=Amsterdam; Utrecht=Utrecht; Leyde=Leiden",
    "Nimègue=Nijmegen; Flessingue=Vlissingen/Flushing; Maastricht=Maastricht; Groningue=Groningen",
    "Berlin=Berlin; Munich=Munich/München; Cologne=Cologne/Köln; Francfort=Frankfurt",
    "Hambourg=Hamburg; Brême=Bremen; Hanovre=Hanover/Hannover; Brunswick=Brunswick/Braunschweig",
    "Nuremberg=Nuremberg/Nürnberg; Ratisbonne=Regensburg; Augsbourg=Augsburg; Fribourg=Freiburg/"
    "Fribourg; Mayence=Mainz; Trèves=Trier; Spire=Speyer; Aix-la-Chapelle=Aachen; Coblence=Koblenz",
    "Dresde=Dresden; Leipzig=Leipzig; Göttingen/Gœttingue=Göttingen; Sarrebruck=Saarbrücken",
    "Deux-Ponts=Zweibrücken; Constance=Constance/Konstanz; Heidelberg=Heidelberg; Kehl=Kehl",
    "Vienne=Vienna; Salzbourg=Salzburg; Innsbruck=Innsbruck; Graz=Graz; Berne=Bern/Berne",
    "Bâle=Basel/Basle; Genève=Geneva; Zurich=Zurich/Zürich; Lucerne=Lucerne/Luzern; Saint-Gall=St "
    "Gallen/St. Gallen; Lausanne=Lausanne; Soleure=Solothurn; Coire=Chur",
    "Rome=Rome; Florence=Florence; Venise=Venice; Milan=Milan; Turin=Turin; Gênes=Genoa",
    "Naples=Naples; Bologne=Bologna; Padoue=Padua; Mantoue=Mantua; Vérone=Verona; Trente=Trent/"
    "Trento; Sienne=Siena; Pise=Pisa; Livourne=Livorno/Leghorn; Ravenne=Ravenna; Ancône=Ancona",
    "Syracuse=Syracuse; Palerme=Palermo; Messine=Messina; Catane=Catania; Agrigente=Agrigento",
    "Tarente=Taranto; Pérouse=Perugia; Modène=Modena; Parme=Parma; Plaisance=Piacenza; "
    "Vicence=Vicenza",
    "Madrid=Madrid; Barcelone=Barcelona; Séville=Seville; Saragosse=Zaragoza/Saragossa",
    "Cordoue=Cordoba/Córdoba; Grenade=Granada/Grenada; Tolède=Toledo; Cadix=Cádiz/Cadiz",
    "Pampelune=Pamplona; Saint-Sébastien=San Sebastián/San Sebastian; Malaga=Málaga/Malaga",
    "Salamanque=Salamanca; Ségovie=Segovia; La Corogne=Corunna/A Coruña; Carthagène=Cartagena",
    "Saint-Jacques-de-Compostelle=Santiago de Compostela; Gérone=Girona; Lérida=Lleida",
    "Lisbonne=Lisbon; Porto=Porto/Oporto; Coïmbre=Coimbra; Gibraltar=Gibraltar",
    "Copenhague=Copenhagen; Elseneur=Elsinore; Oslo=Oslo; Stockholm=Stockholm; Göteborg=Gothenburg",
    "Helsinki=Helsinki; Tallinn=Tallinn; Riga=Riga; Vilnius=Vilnius; Saint-Pétersbourg=St "
    "Petersburg/"
    "St. Petersburg/Saint Petersburg; Moscou=Moscow; Arkhangelsk=Arkhangelsk/Archangel",
    "Varsovie=Warsaw; Cracovie=Krakow/Kraków/Cracow; Dantzig=Danzig; Gdańsk/Gdansk=Gdansk/Gdańsk",
    "Posnanie/Poznań=Poznań/Poznan/Posen; Breslau=Breslau/Wrocław; Prague=Prague; Brno=Brno",
    "Bratislava=Bratislava; Presbourg=Pressburg; Budapest=Budapest; Ljubljana=Ljubljana",
    "Zagreb=Zagreb; Raguse=Ragusa; Dubrovnik=Dubrovnik; Belgrade=Belgrade/Beograd; Novi Sad=Novi "
    "Sad",
    "Sarajevo=Sarajevo; Skopje=Skopje; Pristina=Pristina/Prishtina; Podgorica=Podgorica",
    "Tirana=Tirana; Bucarest=Bucharest; Jassy/Iași=Iași/Iasi/Jassy; Timişoara=Timişoara/Timisoara",
    "Sofia=Sofia; Athènes=Athens; Salonique/Thessalonique=Thessaloniki/Salonica; Corinthe=Corinth",
    "Sparte=Sparta; Thèbes=Thebes; Delphes=Delphi; Le Pirée=Piraeus; Patras=Patras",
    "Nicosie=Nicosia; Famagouste=Famagusta; Limassol=Limassol; La Valette=Valletta",
    "Kiev/Kyiv=Kyiv/Kiev; Kharkiv/Kharkov=Kharkiv/Kharkov; Odessa/Odesa=Odesa/Odessa; "
    "Lviv=Lviv/Lvov",
    "Marioupol=Mariupol; Donetsk=Donetsk; Sébastopol=Sevastopol/Sebastopol; Tchernobyl=Chernobyl/"
    "Chornobyl; Minsk=Minsk; Chișinău/Chisinau=Chișinău/Chisinau; Tiraspol=Tiraspol",
    // cities of Asia, Africa and America
    "Istanbul=Istanbul; Constantinople=Constantinople; Ankara=Ankara; Smyrne=Smyrna; "
    "Izmir=Izmir/İzmir",
    "Antioche=Antioch; Édesse=Edessa; Éphèse=Ephesus; Troie=Troy; Nicée=Nicaea; "
    "Trébizonde=Trebizond/"
    "Trabzon; Andrinople=Adrianople/Edirne; Diyarbakir=Diyarbakir/Diyarbakır",
    "Erevan=Yerevan/Erevan; Gyumri/Gumri=Gyumri; Bakou=Baku; Gandja=Ganja/Gəncə; Choucha/Chouchi="
    "Shusha/Shushi; Soumgaït=Sumgait/Sumqayit; Tbilissi=Tbilisi; Batoumi=Batumi; Soukhoumi=Sukhumi",
    "Tachkent=Tashkent; Samarcande=Samarkand; Boukhara=Bukhara; Noukous=Nukus; Douchanbé=Dushanbe",
    "Bichkek=Bishkek; Achgabat/Achkhabad=Ashgabat/Ashkhabad; Almaty=Almaty; "
    "Astana=Astana/Nur-Sultan",
    "Kaboul=Kabul; Téhéran=Tehran/Teheran; Ispahan=Isfahan; Chiraz=Shiraz; Bagdad=Baghdad",
    "Mossoul=Mosul; Bassora=Basra; Damas=Damascus; Alep=Aleppo; Palmyre=Palmyra; Homs=Homs",
    "Beyrouth=Beirut; Tyr=Tyre; Sidon=Sidon; Jérusalem=Jerusalem; Bethléem=Bethlehem; Nazareth="
    "Nazareth; Hébron=Hebron; Jéricho=Jericho; Naplouse=Nablus; Gaza=Gaza; Tel-Aviv=Tel Aviv",
    "Amman=Amman; La Mecque=Mecca; Mecque=Mecca; Médine=Medina; Riyad=Riyadh; Djeddah=Jeddah",
    "Doha=Doha; Dubaï=Dubai; Abou Dabi=Abu Dhabi; Koweït=Kuwait; Mascate=Muscat; "
    "Sanaa=Sana'a/Sanaa",
    "Le Caire=Cairo; Caire=Cairo; Alexandrie=Alexandria; Louxor=Luxor; Alger=Algiers; Oran=Oran",
    "Tunis=Tunis; Tripoli=Tripoli; Benghazi=Benghazi; Tanger=Tangier/Tangiers; Fès/Fez=Fez/Fes",
    "Marrakech=Marrakesh/Marrakech; Rabat=Rabat; Khartoum=Khartoum; Addis-Abeba=Addis Ababa",
    "Mogadiscio=Mogadishu; Djibouti=Djibouti; Le Cap=Cape Town; Tombouctou=Timbuktu; N'Djamena="
    "N'Djamena/Ndjamena; Antananarivo/Tananarive=Antananarivo; Dar es Salam=Dar es Salaam",
    "Delhi=Delhi; New Delhi=New Delhi; Bombay=Mumbai/Bombay; Calcutta=Kolkata/Calcutta; Madras="
    "Chennai/Madras; Katmandou=Kathmandu; Dacca=Dhaka; Rangoun=Yangon/Rangoon; Lahore=Lahore",
    "Pékin=Beijing/Peking; Shanghai=Shanghai; Nankin=Nanjing/Nanking; Canton=Guangzhou/Canton",
    "Hong Kong/Hongkong=Hong Kong; Tientsin=Tianjin/Tientsin; Moukden=Mukden; Ourga=Urga; "
    "Oulan-Bator=Ulan Bator/Ulaanbaatar",
    "Séoul=Seoul; Pyongyang=Pyongyang; Tokyo=Tokyo; Hanoï=Hanoi; Hô Chi Minh-Ville=Ho Chi Minh "
    "City",
    "Saïgon=Saigon; Bangkok=Bangkok; Manille=Manila; Singapour=Singapore; Djakarta/Jakarta=Jakarta",
    "New York=New York; Washington=Washington; Philadelphie=Philadelphia; La Nouvelle-Orléans=New "
    "Orleans; Nouvelle-Orléans=New Orleans; Montréal=Montreal; Los Angeles=Los Angeles",
    "Mexico=Mexico City/Mexico; La Havane=Havana; Havane=Havana; Saint-Domingue=Santo Domingo",
    "Panama=Panama; Bogota=Bogotá/Bogota; Buenos Aires=Buenos Aires; São Paulo=São Paulo/Sao Paulo",
    "Carthage=Carthage; Babylone=Babylon; Ninive=Nineveh; Persépolis=Persepolis; Suse=Susa",
    "Pompéi=Pompeii; Herculanum=Herculaneum; Troyes=Troyes; Azincourt=Agincourt",
    // persons whose names are translated
    "#persons",
    "Jean=John/Jean; Jean-Baptiste=John the Baptist; Jean-Paul=John Paul; Jacques=James/Jacques",
    "Guillaume=William/Guillaume; Henri=Henry/Henri; Philippe=Philip/Philippe; "
    "Georges=George/Georg",
    "Édouard=Edward; Étienne=Stephen; Pierre=Peter/Pierre; Paul=Paul; André=Andrew/André",
    "Matthieu=Matthew; Marc=Mark; Luc=Luke; Marie=Mary/Marie; Élisabeth=Elizabeth/Elisabeth",
    "Catherine=Catherine/Katherine; Anne=Anne/Ann; Hélène=Helen/Helena; Jeanne=Joan/Jeanne",
    "Jeanne d'Arc=Joan of Arc; Louis=Louis/Lewis; Charles=Charles; "
    "François=Francis/François/Franz/Francesco",
    "Frédéric=Frederick/Frederic; Nicolas=Nicholas/Nicolas; Alexandre=Alexander/Alexandre",
    "Benoît=Benedict/Benoît; Grégoire=Gregory; Clément=Clement; Léon=Leo; Pie=Pius",
    "Constantin=Constantine; Justinien=Justinian; Théodose=Theodosius; Hadrien=Hadrian/Adrian",
    "Trajan=Trajan; Auguste=Augustus; Tibère=Tiberius; Néron=Nero; Jules César=Julius Caesar",
    "César=Caesar; Pompée=Pompey; Cicéron=Cicero; Marc Aurèle=Marcus Aurelius; Marc Antoine=Mark "
    "Antony; Cléopâtre=Cleopatra; Virgile=Virgil; Horace=Horace; Ovide=Ovid; Tite-Live=Livy",
    "Pline=Pliny; Tacite=Tacitus; Sénèque=Seneca; Plutarque=Plutarch; Homère=Homer; Ésope=Aesop",
    "Aristote=Aristotle; Platon=Plato; Socrate=Socrates; Hérodote=Herodotus; Thucydide=Thucydides",
    "Eschyle=Aeschylus; Sophocle=Sophocles; Euripide=Euripides; Périclès=Pericles; "
    "Archimède=Archimedes",
    "Darius=Darius; Xerxès=Xerxes; Cyrus=Cyrus; Hannibal=Hannibal; Ramsès=Ramesses/Ramses",
    "Thoutmôsis/Thoutmosis=Thutmose; Akhénaton=Akhenaten; Toutânkhamon/Toutankhamon=Tutankhamun",
    "Moïse=Moses; Abraham=Abraham; Noé=Noah; Jésus=Jesus; Ponce Pilate=Pontius Pilate; "
    "Hérode=Herod",
    "Salomon=Solomon; Josué=Joshua; Jérémie=Jeremiah; Ézéchiel=Ezekiel; Isaïe=Isaiah",
    "Mahomet/Mohammed=Muhammad/Mohammed/Mohamed; Bouddha=Buddha; Confucius=Confucius",
    "Saladin=Saladin; Soliman=Suleiman/Süleyman; Gengis Khan=Genghis Khan; "
    "Tamerlan=Tamerlane/Timur",
    "Charlemagne=Charlemagne; Christophe Colomb=Christopher Columbus; Colomb=Columbus",
    "Magellan=Magellan; Érasme=Erasmus; Michel-Ange=Michelangelo; Raphaël=Raphael; Titien=Titian",
    "Léonard de Vinci=Leonardo da Vinci; Machiavel=Machiavelli; Pétrarque=Petrarch; Dante=Dante",
    "Copernic=Copernicus; Paracelse=Paracelsus; Avicenne=Avicenna; Averroès=Averroes",
    "Grotius=Grotius; Marie-Antoinette=Marie Antoinette; Marie-Thérèse=Maria Theresa",
    "Staline=Stalin; Lénine=Lenin; Trotski=Trotsky; Khrouchtchev=Khrushchev; Eltsine=Yeltsin",
    "Poutine=Putin; Gorbatchev=Gorbachev; Brejnev=Brezhnev; Zelensky=Zelenskyy/Zelensky",
    "Tolstoï=Tolstoy; Dostoïevski=Dostoevsky/Dostoyevsky; Tchekhov=Chekhov; Pouchkine=Pushkin",
    "Tchaïkovski=Tchaikovsky; Soljenitsyne=Solzhenitsyn; Sakharov=Sakharov; Loukachenko=Lukashenko",
    "Mirzioïev=Mirziyoyev; Nazarbaïev=Nazarbayev; Tokaïev=Tokayev; Berdymoukhamedov=Berdimuhamedow/"
    "Berdymukhamedov; Pachinian/Pashinyan=Pashinyan; Aliev/Aliyev=Aliyev; Saakachvili=Saakashvili",
    "Netanyahou=Netanyahu; Khadafi/Kadhafi=Gaddafi/Qaddafi; Ben Laden=Bin Laden; Hussein=Hussein",
    "Mao Tsé-toung/Mao=Mao Zedong/Mao Tse-tung/Mao; Tchang Kaï-chek=Chiang Kai-shek",
};

} // namespace

std::span<const std::string_view> exonym_lines()
{
    return lines;
}

} // namespace enregard
